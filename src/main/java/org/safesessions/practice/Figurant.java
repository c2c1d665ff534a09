package org.safesessions.practice;

/** Children who were made up, each with something to learn from. Their names are messages. */
public enum Figurant {
    /** Fits what was registered. */
    SAM,
    /** Nobody can see them, and an adult must be with them. */
    ALI,
    /** Somebody else sits there. */
    KIM;

    boolean needsCarer() {
        return this == ALI;
    }
}
