package org.safesessions.concern;

/** Where a concern stands. */
public enum ConcernState {
    /** Nobody has said yet that they look after it; the ladder is being climbed. */
    RAISED,
    /** Somebody looks after it. */
    ACKNOWLEDGED,
    /** Its category and severity are decided, with the reason. */
    TRIAGED,
    /** Whoever looks after it wants it closed; a second person must agree. For high and critical severity alone. */
    CLOSING,
    CLOSED
}
