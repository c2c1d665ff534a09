package org.safesessions.plan;

/** What else a session may have; each asks for settings of its own. */
public enum Extra {
    /** People go into small rooms for a while. */
    BREAKOUT_ROOMS,
    /** Somebody from outside speaks. */
    GUESTS,
    /** Somebody interprets, by voice or by sign. */
    INTERPRETERS,
    /** People meet in a hall and online at the same time. */
    HYBRID
}
