package org.safesessions.platform;

/** Meeting platforms a plan may name, the retired ones included, so that the refusal can say what to use instead. */
public enum Platform {
    ZOOM("Zoom"),
    TEAMS("Microsoft Teams"),
    GOOGLE_MEET("Google Meet"),
    YOUTUBE("YouTube"),
    FACEBOOK_LIVE("Facebook Live"),
    FACEBOOK_GROUP("Facebook group"),
    SKYPE("Skype"),
    GOOGLE_HANGOUTS("Google Hangouts"),
    BIGBLUEBUTTON("BigBlueButton"),
    JITSI("Jitsi Meet"),
    OTHER("Another platform");

    private final String brand;

    Platform(String brand) {
        this.brand = brand;
    }

    /** The name its makers give it, the same in every language. */
    public String brand() {
        return brand;
    }
}
