package org.safesessions.concern.process;

import static org.safesessions.concern.process.ConcernEscalationProcess.ACKNOWLEDGE_CONCERN;
import static org.safesessions.concern.process.ConcernEscalationProcess.CLOSE_CONCERN;
import static org.safesessions.concern.process.ConcernEscalationProcess.TRIAGE_BY;
import static org.safesessions.concern.process.ConcernEscalationProcess.TRIAGE_CONCERN;

import org.safesessions.concern.ConcernAcknowledged;
import org.safesessions.concern.ConcernClosed;
import org.safesessions.concern.ConcernEscalated;
import org.safesessions.concern.ConcernTriaged;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves a concern's token when its desk has acted, in the desk's own transaction. */
@Component
class ConcernTokens {

    private final ProcessDesk process;
    private final EscalationDesk desk;
    private final ConcernStarts starts;

    ConcernTokens(ProcessDesk process, EscalationDesk desk, ConcernStarts starts) {
        this.process = process;
        this.desk = desk;
        this.starts = starts;
    }

    /** Whoever was quicker than the start of the process starts it. */
    @EventListener
    void on(ConcernAcknowledged event) {
        starts.startOnce(event.concern());
        process.finish(ACKNOWLEDGE_CONCERN, event.subject(), Facts.of(TRIAGE_BY, desk.dueAt(event.concern())));
    }

    /** Only for the watch's steps: in the process's own step the task is made anew. */
    @EventListener
    void on(ConcernEscalated event) {
        process.refreshCandidates(event.subject());
    }

    @EventListener
    void on(ConcernTriaged event) {
        process.finish(TRIAGE_CONCERN, event.subject(), Facts.none());
    }

    @EventListener
    void on(ConcernClosed event) {
        process.finish(CLOSE_CONCERN, event.subject(), Facts.none());
    }
}
