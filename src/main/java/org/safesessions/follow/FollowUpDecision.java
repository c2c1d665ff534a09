package org.safesessions.follow;

/** What a lead makes of an answer. */
public enum FollowUpDecision {
    /** Nothing more is to be done. */
    NOTHING_MORE,
    /** Somebody talked with them, and stays attentive. */
    TALKED,
    /** It is a concern: one is raised in the same act. */
    CONCERN
}
