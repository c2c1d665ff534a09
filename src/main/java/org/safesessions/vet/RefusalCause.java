package org.safesessions.vet;

/** Why somebody is refused, as a code; what was seen is sealed. */
public enum RefusalCause {
    NOT_WHO_THEY_SAY,
    /** A hard stop: nothing but a refusal can follow, and a safeguarding lead must hear of it. */
    ADULT_POSING_AS_CHILD,
    REFUSED_BEFORE,
    UNSAFE_ACCOUNT,
    OTHER;

    boolean isHardStop() {
        return this == ADULT_POSING_AS_CHILD;
    }
}
