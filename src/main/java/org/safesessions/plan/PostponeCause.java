package org.safesessions.plan;

/** Why a session does not take place on its date. The names are codes of the audit trail and the API. */
public enum PostponeCause {
    /** Somebody who may do so decided it; their words are kept with the session. */
    BY_REQUEST,
    /** Its time of grace was over and no safeguarding lead was on call. */
    NO_LEAD_ON_CALL,
    /** Its time of grace was over and something else was still missing, such as its host. */
    STILL_BLOCKED,
    /** It could have been started, and its planned end passed without anybody doing so. */
    NOBODY_STARTED,
    /** Its planned end passed and no lead had approved the plan, or its host had not revised it. */
    NOBODY_APPROVED
}
