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
    PRIVATE_GROUP,
    /** Who locks the room and who ends it for everybody is agreed, and both know where. */
    STOP_AT_HAND,
    /** Nobody can be taken into a small room. */
    BREAKOUT_ROOMS_OFF,
    /** A cleared adult is in each small room as long as it is open. */
    STAFF_IN_EVERY_ROOM,
    /** One adult and one person are never alone: a carer or a second adult of ours is in view. */
    THIRD_PERSON_THERE,
    /** Guests come in by name, and are never left alone with those taking part. */
    GUESTS_ACCOMPANIED,
    /** Interpreters are known to us, and speak where staff hear them. */
    INTERPRETER_KNOWN,
    /** The camera in the hall shows staff, and nobody who did not agree to it. */
    HALL_OUT_OF_PICTURE,
    /** Somebody cleared is in the hall as well as online. */
    STAFF_IN_THE_HALL,
    /** Whoever looks after adults at risk has been told how the session goes and whom to tell. */
    CARERS_BRIEFED
}
