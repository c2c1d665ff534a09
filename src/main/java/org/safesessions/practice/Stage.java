package org.safesessions.practice;

/** How far a practice has come. It has no state of a session. */
public enum Stage {
    PLAN,
    APPROVAL,
    REGISTRATION,
    CHECKS,
    /** The room is made ready, and the start is tried. */
    ROOM,
    DOOR,
    DEBRIEF,
    DONE
}
