package org.safesessions.demo;

/** What made an evening of the demonstration's past worth telling. */
enum DemoStory {
    ORDINARY,
    /** Nothing happened, but it nearly did, and the debrief says so. */
    NEAR_MISS,
    /** Somebody was not let in: a second person agreed. */
    SOMEBODY_REFUSED,
    /** The lead never confirmed: blocked, and postponed when the grace time was over. */
    NO_LEAD,
    /** The lead had not said that they are there: the start was refused, and went well some minutes later. */
    START_REFUSED,
    /** Blocked, until a lead confirmed just in time. */
    LEAD_CAME_LATE,
    /** The lead had to go: paused, and carried on when another one took over. */
    LEAD_LEFT,
    /** Somebody showed what was not for all, so the host paused for some minutes. */
    PAUSED,
    /** The co-host was ill, and somebody stood in. */
    STOOD_IN,
    CANCELLED,
    /** A face at the door that did not fit: kept out, and a lead heard of it. */
    NOT_WHO_THEY_SAID,
    /** Somebody said that something worried them; it was looked into and closed. */
    CONCERN_CLOSED,
    /** The same, and it is still being looked into. */
    CONCERN_OPEN,
    /** Afterwards somebody told of a new friend; a lead saw nothing in it. */
    NEW_FRIEND,
    /** Afterwards somebody was not sure whether anybody asked to meet elsewhere; a lead has still to look at it. */
    NOT_SURE,
    /** Afterwards somebody told of a stranger who rang, and asked to be rung; a lead did. */
    WANTS_A_CALL
}
