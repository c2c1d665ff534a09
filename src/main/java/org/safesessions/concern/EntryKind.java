package org.safesessions.concern;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.EnumSet;
import java.util.Set;

/** What one line of a chronology is. */
public enum EntryKind {
    RAISED,
    /** Nobody had acknowledged it, so the next were told. */
    ESCALATED,
    ACKNOWLEDGED,
    TRIAGED,
    NOTE,
    ACTION,
    PHONE_CALL,
    MEETING,
    OBSERVATION,
    DECISION,
    /** Something an earlier entry lacks or has wrong; the earlier one stays as it is. */
    CORRECTION,
    /** For whoever holds the receipt to read. */
    @JsonAlias("MESSAGE_TO_REPORTER")
    MESSAGE,
    MESSAGE_FROM_REPORTER,
    CLOSED;

    private static final Set<EntryKind> BY_HAND =
            EnumSet.of(NOTE, ACTION, PHONE_CALL, MEETING, OBSERVATION, DECISION, CORRECTION, MESSAGE);

    /** Whether a handler writes it, as against what follows from an act. */
    public boolean isByHand() {
        return BY_HAND.contains(this);
    }

    /** Those that a handler may choose from. */
    public static Set<EntryKind> byHand() {
        return EnumSet.copyOf(BY_HAND);
    }

    /** Whether whoever holds the receipt may read it. */
    boolean isForReporter() {
        return this == MESSAGE || this == MESSAGE_FROM_REPORTER;
    }
}
