package org.safesessions.plan;

/** How much participants may do: only watch, speak to staff when asked, or talk with one another. */
public enum Interactivity {
    BROADCAST,
    MODERATED,
    INTERACTIVE
}
