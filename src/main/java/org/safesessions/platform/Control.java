package org.safesessions.platform;

/** A setting or habit that keeps a session safe. The message {@code control.NAME} says in plain words what to set. */
public enum Control {
    /** Everybody waits until a co-host lets them in, one by one. */
    WAITING_ROOM,
    /** Only people who registered get in. */
    REGISTRATION_REQUIRED,
    /** The room has a passcode, or the link is personal. */
    PASSCODE,
    /** Nobody can be in the room before the host. */
    NO_JOIN_BEFORE_HOST,
    /** Only staff can share a screen. */
    SCREEN_SHARE_HOST_ONLY,
    /** Microphones are off when people come in. */
    MUTED_ON_ENTRY,
    /** Participants' cameras are off and stay off. */
    CAMERAS_OFF,
    /** Participants cannot write to one another in private. */
    PRIVATE_CHAT_OFF,
    /** Comments or chat are off, or reach staff only. */
    CHAT_TO_STAFF_ONLY,
    /** Nobody can send files. */
    FILE_TRANSFER_OFF,
    /** Nothing is recorded or transcribed. */
    RECORDING_OFF,
    /** Nobody can rename themselves; staff show first names only. */
    RENAMING_OFF,
    /** A person who was removed cannot come back in. */
    REMOVED_STAY_OUT,
    /** Comments under a broadcast are disabled. */
    COMMENTS_OFF,
    /** The video or stream is unlisted or private. */
    UNLISTED,
    /** The group is private, hidden, and admits members one by one. */
    PRIVATE_GROUP
}
