package org.safesessions.kernel;

/** Why nobody was sent a message that somebody asked for. */
public enum DropCause {
    /** What it would have said is not so any more, or the person is not to be told any more. */
    NOT_SO_ANY_MORE,
    /** The session it is about was postponed, cancelled, or is over. */
    SESSION_OFF,
    /** There is no address. */
    NO_ADDRESS
}
