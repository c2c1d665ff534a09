package org.safesessions.follow;

/** What the table {@code carer-answers} makes of answers. They are signals: none of them opens a concern by itself. */
public enum Outcome {
    NOTHING,
    /** A lead decides in the next days. */
    FOLLOW_UP,
    /** A lead decides today, and is told at once. */
    FOLLOW_UP_TODAY
}
