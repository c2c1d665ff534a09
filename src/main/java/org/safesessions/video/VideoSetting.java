package org.safesessions.video;

/** What somebody has looked at and says is so, on the page where people watch. */
public enum VideoSetting {
    /** Nobody can write anything under it (S19). */
    COMMENTS_OFF,
    LIVE_CHAT_OFF,
    /** Unlisted, or marked as made for kids, as it was planned. */
    LISTED_AS_PLANNED,
    /** It plays without an account and without registering anywhere. */
    OPENS_WITHOUT_ACCOUNT
}
