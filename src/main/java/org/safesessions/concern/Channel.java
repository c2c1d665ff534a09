package org.safesessions.concern;

/** How a concern came in. */
public enum Channel {
    /** The public page or call; whether somebody happened to be signed in plays no part. */
    PUBLIC,
    STAFF,
    /** Somebody at a session's door did not fit what was registered. */
    DOOR,
    /** Somebody who asked to come in as a child seems to be an adult. */
    VETTING,
    /** A safeguarding lead made it of what was answered after a session. */
    FOLLOW_UP
}
