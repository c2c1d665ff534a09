package org.safesessions.follow;

/** Whether an answer that becomes a concern is about one of us; then it is kept from them from the first moment. */
public enum AboutUs {
    NO,
    SESSION_STAFF,
    SAFEGUARDING_LEAD
}
