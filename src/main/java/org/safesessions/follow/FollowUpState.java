package org.safesessions.follow;

/** How far the questions to one person are. Whether a lead has anything to decide is apart from it. */
public enum FollowUpState {
    /** The session is over; it is not yet time to ask. */
    PLANNED,
    /** The link went out; it opens the questions. */
    ASKED,
    ANSWERED,
    /** The time to answer is over, and nobody did. */
    UNANSWERED,
    /** Nobody is asked any more: they withdrew, or there is nowhere to write to. */
    STOPPED
}
