package org.safesessions.concern;

/** Whom something happened to, or who worries somebody. */
public enum AboutKind {
    CHILD,
    ADULT_AT_RISK,
    CARER,
    ADULT,
    /** Somebody who works here, paid or volunteer. */
    STAFF,
    UNKNOWN
}
