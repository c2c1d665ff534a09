package org.safesessions.follow;

/** How it was, as a child or an adult at risk shows it with one tap. */
public enum Face {
    GOOD,
    SO_SO,
    NOT_GOOD
}
