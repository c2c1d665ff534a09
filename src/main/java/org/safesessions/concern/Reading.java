package org.safesessions.concern;

/** How somebody came to read a concern. */
public enum Reading {
    /** The page of the case. */
    PAGE,
    /** The facts of a task. */
    TASK,
    /** All of it, by a program. */
    PROGRAM,
    /** The chronology, by a program. */
    CHRONOLOGY,
    /** The chronology as a document. */
    DOCUMENT
}
