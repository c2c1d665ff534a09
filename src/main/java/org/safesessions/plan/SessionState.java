package org.safesessions.plan;

import java.util.EnumSet;
import java.util.Set;

/** Where a session is in its life. There are no other states, and no other moves than these. */
public enum SessionState {
    DRAFT,
    AWAITING_APPROVAL,
    OPEN_FOR_REGISTRATION,
    VETTING,
    READY,
    BLOCKED,
    RUNNING,
    PAUSED,
    ENDED,
    DEBRIEFED,
    CLOSED,
    POSTPONED,
    CANCELLED;

    private static final Set<SessionState> BEFORE_RUNNING =
            EnumSet.of(DRAFT, AWAITING_APPROVAL, OPEN_FOR_REGISTRATION, VETTING, READY, BLOCKED);

    private static final Set<SessionState> AFTER_PLANNING =
            EnumSet.of(VETTING, READY, BLOCKED, RUNNING, PAUSED, ENDED, DEBRIEFED, CLOSED);

    /** Whether it is a stage that a session comes to after its plan is accepted, without an act of planning. */
    public boolean isAfterPlanning() {
        return AFTER_PLANNING.contains(this);
    }

    /** Whether it waits for a lead, or for whoever planned it to change what a lead returned. */
    public boolean isBeingPlanned() {
        return this == DRAFT || this == AWAITING_APPROVAL;
    }

    /** Whether the session has not been opened yet and still can be. */
    public boolean isBeforeRunning() {
        return BEFORE_RUNNING.contains(this);
    }

    /** Whether people may be in the room now. */
    public boolean isLive() {
        return this == RUNNING || this == PAUSED;
    }

    public boolean mayBecome(SessionState next) {
        return switch (this) {
            case DRAFT ->
                next == AWAITING_APPROVAL || next == OPEN_FOR_REGISTRATION || next == POSTPONED || next == CANCELLED;
            case AWAITING_APPROVAL ->
                next == OPEN_FOR_REGISTRATION || next == DRAFT || next == POSTPONED || next == CANCELLED;
            case OPEN_FOR_REGISTRATION -> next == VETTING || next == READY || next == POSTPONED || next == CANCELLED;
            case VETTING -> next == READY || next == POSTPONED || next == CANCELLED;
            case READY -> next == RUNNING || next == BLOCKED || next == POSTPONED || next == CANCELLED;
            case BLOCKED -> next == READY || next == POSTPONED || next == CANCELLED;
            case RUNNING -> next == PAUSED || next == ENDED;
            case PAUSED -> next == RUNNING || next == ENDED;
            case ENDED -> next == DEBRIEFED;
            case DEBRIEFED -> next == CLOSED;
            case CLOSED, POSTPONED, CANCELLED -> false;
        };
    }
}
