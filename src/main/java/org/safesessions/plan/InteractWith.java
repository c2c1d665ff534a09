package org.safesessions.plan;

/** Whom participants may interact with. */
public enum InteractWith {
    EACH_OTHER,
    STAFF_ONLY,
    NOBODY
}
