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
    /** Blocked, until a lead confirmed just in time. */
    LEAD_CAME_LATE,
    /** The lead had to go: paused, and carried on when another one took over. */
    LEAD_LEFT,
    CANCELLED,
    /** A face at the door that did not fit: kept out, and a lead heard of it. */
    NOT_WHO_THEY_SAID,
    /** Somebody said that something worried them; it was looked into and closed. */
    CONCERN_CLOSED,
    /** The same, and it is still being looked into. */
    CONCERN_OPEN
}
