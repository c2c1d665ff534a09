package org.safesessions.lifecycle.process;

import static org.safesessions.lifecycle.process.SessionLifecycleProcess.*;

import org.safesessions.debrief.DebriefWritten;
import org.safesessions.debrief.SessionReviewed;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.lifecycle.EverybodyVetted;
import org.safesessions.lifecycle.StageDesk;
import org.safesessions.plan.PlanApproved;
import org.safesessions.plan.PlanReturned;
import org.safesessions.plan.PlanSubmitted;
import org.safesessions.plan.SessionCancelled;
import org.safesessions.plan.SessionPostponed;
import org.safesessions.plan.SessionStaffChanged;
import org.safesessions.run.RoomPrepared;
import org.safesessions.run.SessionBlocked;
import org.safesessions.run.SessionEnded;
import org.safesessions.run.SessionPaused;
import org.safesessions.run.SessionProlonged;
import org.safesessions.run.SessionResumed;
import org.safesessions.run.SessionStarted;
import org.safesessions.run.SessionUnblocked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves a session's token when a desk has acted, in the desk's own transaction: both happen or neither does. */
@Component
class SessionTokens {

    private final ProcessDesk process;
    private final StageDesk stages;

    SessionTokens(ProcessDesk process, StageDesk stages) {
        this.process = process;
        this.stages = stages;
    }

    @EventListener
    void on(PlanSubmitted event) {
        Facts facts = Facts.of(APPROVAL_NEEDED, event.approvalNeeded())
                .with(PLANNED_END_AT, stages.plannedEnd(event.session()));
        if (event.again()) {
            process.tell(PLAN_SUBMITTED_AGAIN, event.subject(), facts);
        } else {
            process.start(KEY, event.subject(), facts);
        }
    }

    @EventListener
    void on(PlanApproved event) {
        process.finish(APPROVE_PLAN, event.subject(), Facts.of(PLAN_APPROVED, true));
    }

    @EventListener
    void on(PlanReturned event) {
        process.finish(APPROVE_PLAN, event.subject(), Facts.of(PLAN_APPROVED, false));
    }

    @EventListener
    void on(SessionCancelled event) {
        process.tell(PLAN_CANCELLED, event.subject(), Facts.none());
    }

    @EventListener
    void on(SessionPostponed event) {
        Facts facts = Facts.of(SESSION_POSTPONED, true);
        if (process.isBeingCompleted(RESOLVE_START_BLOCK, event.subject())) {
            process.finish(RESOLVE_START_BLOCK, event.subject(), facts);
        } else {
            process.tell(PLAN_POSTPONED, event.subject(), Facts.none());
        }
    }

    @EventListener
    void on(EverybodyVetted event) {
        process.tell(EVERYBODY_VETTED, event.subject(), Facts.none());
    }

    @EventListener
    void on(SessionStaffChanged event) {
        process.refreshCandidates(event.subject());
    }

    @EventListener
    void on(RoomPrepared event) {
        process.finishIfOpen(PREPARE_ROOM, event.subject(), Facts.none());
    }

    @EventListener
    void on(SessionBlocked event) {
        process.tell(START_BLOCKED, event.subject(), Facts.none());
    }

    @EventListener
    void on(SessionUnblocked event) {
        if (process.isBeingCompleted(RESOLVE_START_BLOCK, event.subject())) {
            process.finish(RESOLVE_START_BLOCK, event.subject(), Facts.of(SESSION_POSTPONED, false));
        } else {
            process.tell(START_UNBLOCKED, event.subject(), Facts.none());
        }
    }

    @EventListener
    void on(SessionStarted event) {
        process.finish(START_SESSION, event.subject(), Facts.none());
    }

    @EventListener
    void on(SessionPaused event) {
        process.tell(SESSION_PAUSED, event.subject(), Facts.none());
    }

    @EventListener
    void on(SessionResumed event) {
        process.finish(RESUME_SESSION, event.subject(), Facts.of(SESSION_RESUMED, true));
    }

    @EventListener
    void on(SessionProlonged event) {
        process.refreshDueDates(event.subject());
    }

    @EventListener
    void on(SessionEnded event) {
        if (!process.finishIfOpen(RUN_SESSION, event.subject(), Facts.none())) {
            process.finish(RESUME_SESSION, event.subject(), Facts.of(SESSION_RESUMED, false));
        }
    }

    @EventListener
    void on(DebriefWritten event) {
        process.finishFor(WRITE_DEBRIEF, event.subject(), event.by(), Facts.none());
    }

    @EventListener
    void on(SessionReviewed event) {
        process.finish(REVIEW_SESSION, event.subject(), Facts.none());
    }
}
