package org.safesessions.platform;

/** What a platform may be able to do; the message {@code ability.NAME} says it in words. */
public enum Ability {
    WAITING_ROOM,
    REGISTRATION,
    PASSCODE,
    CO_HOST,
    MUTED_ON_ENTRY,
    CAMERAS_OFF,
    SHARING_BY_STAFF_ONLY,
    CHAT_TO_STAFF_ONLY,
    PRIVATE_CHAT_OFF,
    FILES_OFF,
    RECORDING_OFF,
    NAMES_KEPT,
    LOCK,
    REMOVED_STAY_OUT,
    END_FOR_ALL,
    READ_BY_PROGRAM;

    /** How far a platform has it. */
    public enum How {
        /** A setting made beforehand. */
        SETTING,
        /** It cannot be otherwise there. */
        BUILT_IN,
        /** Somebody has to see to it, each time. */
        BY_HAND,
        NONE,
        /** Nobody has looked. */
        NOT_KNOWN
    }
}
