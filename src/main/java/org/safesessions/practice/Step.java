package org.safesessions.practice;

/** What somebody can do in a practice. */
public enum Step {
    HAND_IN,
    /** The lead who was made up decides. */
    LEAD_APPROVES,
    PEOPLE_REGISTER,
    /** With a {@link Figurant}. */
    CLEAR,
    /** With a {@link Figurant}. */
    NOT_THIS_TIME,
    CHECK_IN,
    PUT_CONTROLS_IN_PLACE,
    SHOW_THE_RULES,
    /** Refused until everything the gate asks for is there. */
    START,
    /** The lead who was made up is rung, and confirms to be on call. */
    RING_THE_LEAD,
    /** With a {@link Figurant} and a decision. */
    DECIDE,
    END,
    DEBRIEF
}
