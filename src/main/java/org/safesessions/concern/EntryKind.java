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
    /** Whether 999 was called: by whom, when and under which reference, or why not. */
    EMERGENCY_CALL,
    /** Whether an agency is told, and why, or why not. */
    THRESHOLD,
    /** An agency is to be told; the code says which, as that of all that follow. */
    REFERRAL_BEGUN,
    /** The agency was told: to whom somebody spoke, when, and under which reference. */
    REFERRAL_MADE,
    /** What the agency was told stands in writing. */
    REFERRAL_WRITTEN,
    /** The agency did not answer in time. */
    REFERRAL_SILENT,
    /** Somebody asked the agency again. */
    REFERRAL_CHASED,
    REFERRAL_ANSWERED,
    /** Whether we agree with an agency that does no more. */
    REFERRAL_CONSIDERED,
    /** Somebody says why the agency need not be told after all. */
    REFERRAL_WITHDRAWN,
    /** A clock was stopped, put off or set going again; says which, and why. */
    CLOCK_MOVED,
    /** Somebody looked at it again. */
    REVIEWED,
    NOTE,
    ACTION,
    PHONE_CALL,
    MEETING,
    OBSERVATION,
    DECISION,
    /** Something an earlier entry has wrong; the earlier one stays as it is, and this is shown with it. */
    CORRECTION,
    /** Something an earlier entry lacks; shown with it. */
    ADDENDUM,
    /** For whoever holds the receipt to read. */
    @JsonAlias("MESSAGE_TO_REPORTER")
    MESSAGE,
    MESSAGE_FROM_REPORTER,
    /** Somebody took all of it away on paper; says why. */
    PRINTED,
    /** Somebody wants it closed, and a second person must agree. */
    CLOSING_ASKED,
    /** The second person did not agree. */
    CLOSING_DECLINED,
    /** The second person agreed; with this it is closed. */
    SIGNED_OFF,
    CLOSED,
    REOPENED,
    /** None that we know: somebody wrote it into the database. */
    UNKNOWN;

    private static final Set<EntryKind> BY_HAND =
            EnumSet.of(NOTE, ACTION, PHONE_CALL, MEETING, OBSERVATION, DECISION, CORRECTION, ADDENDUM, MESSAGE);

    /** Whether a handler writes it, as against what follows from an act. */
    public boolean isByHand() {
        return BY_HAND.contains(this);
    }

    /** Those that a handler may choose from. */
    public static Set<EntryKind> byHand() {
        return EnumSet.copyOf(BY_HAND);
    }

    /** Whether it names the entry that it belongs to, and is shown with it. */
    public boolean belongsToAnother() {
        return this == CORRECTION || this == ADDENDUM;
    }

    static EntryKind of(String name) {
        for (EntryKind kind : values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return UNKNOWN;
    }

    /** Whether whoever holds the receipt may read it. */
    boolean isForReporter() {
        return this == MESSAGE || this == MESSAGE_FROM_REPORTER;
    }
}
