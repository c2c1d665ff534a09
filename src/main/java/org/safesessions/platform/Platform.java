package org.safesessions.platform;

/** Meeting platforms a plan may name, the retired ones included, so that the refusal can say what to use instead. */
public enum Platform {
    ZOOM,
    TEAMS,
    GOOGLE_MEET,
    YOUTUBE,
    FACEBOOK_LIVE,
    FACEBOOK_GROUP,
    SKYPE,
    GOOGLE_HANGOUTS,
    BIGBLUEBUTTON,
    JITSI,
    OTHER
}
