package org.safesessions.plan;

/** What kind of session it is. */
public enum SessionType {
    CLASS,
    LECTURE,
    WORKOUT,
    FAITH_GROUP,
    PEER_SUPPORT,
    ONE_TO_ONE,
    OTHER
}
