package org.safesessions.seal;

/** What a key is for. Each purpose has a key of its own, so that one that leaks opens nothing else. */
public enum SealedFor {
    /** What people wrote when they registered. */
    REGISTRATION,
    /** What checks of participants found, and why. */
    VETTING,
    /** What people wrote when something worried them. */
    CONCERN,
    /** Who reported it, and how to reach them; apart from what they reported. */
    REPORTER,
    /** How people get into the meeting room, and notes made at the door. */
    ROOM,
    /** What those who ran a session wrote about it, and what a lead noted on that. */
    DEBRIEF,
    /** What carers and participants answered afterwards, and what a lead noted on it. */
    FOLLOW_UP,
    /** Why staff approved, returned, postponed or called off a session. */
    PLAN,
    /** Why a lead could not keep a shift. */
    SHIFT,
    /** What staff noted while they ran a session: on its controls, and why it was paused. */
    LIVE,
    /** Links of videos, and what staff noted on them. */
    VIDEO
}
