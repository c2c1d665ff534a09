package org.safesessions.seal;

/** What a key is for. Each purpose has a key of its own, so that one that leaks opens nothing else. */
public enum SealedFor {
    /** What people wrote when they registered. */
    REGISTRATION,
    /** What checks of participants found, and why. */
    VETTING,
    /** What people wrote when something worried them, before each concern had a key of its own. */
    CONCERN,
    /** Who reported it, before each concern had a key of its own for that. */
    REPORTER,
    /** Wraps the key that each concern has of its own; nothing else is sealed with it. */
    CASE_KEYS,
    /** Wraps the key under which each concern keeps who reported it, apart from what they reported. */
    REPORTER_KEYS,
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
