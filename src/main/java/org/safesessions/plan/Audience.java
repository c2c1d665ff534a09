package org.safesessions.plan;

/** Whom the session is for. */
public enum Audience {
    CHILDREN_UNDER_13,
    CHILDREN_13_TO_17,
    ADULTS_AT_RISK,
    MIXED,
    ADULTS
}
