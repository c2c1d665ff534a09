package org.safesessions.follow;

/** The answer to one question. */
public enum Reply {
    YES,
    NO,
    NOT_SURE
}
