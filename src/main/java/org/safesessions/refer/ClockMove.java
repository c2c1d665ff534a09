package org.safesessions.refer;

/** What may be done to a clock, each with a reason. */
public enum ClockMove {
    /** It stands still, until somebody sets it going again, or the longest time has passed. */
    PAUSE,
    /** It rings later. */
    EXTEND,
    /** It goes on, with the time that was left. */
    RESUME
}
