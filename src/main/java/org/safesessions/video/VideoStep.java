package org.safesessions.video;

/** What somebody did when they noted something. */
public enum VideoStep {
    WATCHED,
    RETURNED,
    APPROVED,
    HANDED_IN_AGAIN,
    LOOKED_AGAIN,
    ASKED_TO_TAKE_DOWN,
    GIVEN_UP
}
