package org.safesessions.follow;

/** What the guidance asks carers to ask after a session (S40 to S43). None of it is an accusation. */
public enum Question {
    /** Shown something they did not understand or like? */
    SHOWN_SOMETHING,
    /** Met anybody, made a new friend? */
    MET_SOMEBODY,
    /** Asked to talk again outside the session, or to meet on another platform or in a game? */
    CONTACT_OUTSIDE,
    /** Offered or promised anything? */
    OFFERED_SOMETHING
}
