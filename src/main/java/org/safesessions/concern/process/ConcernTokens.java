package org.safesessions.concern.process;

import static org.safesessions.concern.process.ConcernEscalationProcess.ACKNOWLEDGE_CONCERN;
import static org.safesessions.concern.process.ConcernEscalationProcess.CLOSE_CONCERN;
import static org.safesessions.concern.process.ConcernEscalationProcess.CLOSING_AGREED;
import static org.safesessions.concern.process.ConcernEscalationProcess.REVIEWED;
import static org.safesessions.concern.process.ConcernEscalationProcess.REVIEW_CONCERN;
import static org.safesessions.concern.process.ConcernEscalationProcess.SECOND_PERSON_NEEDED;
import static org.safesessions.concern.process.ConcernEscalationProcess.SIGN_OFF_CLOSING;
import static org.safesessions.concern.process.ConcernEscalationProcess.TRIAGE_BY;
import static org.safesessions.concern.process.ConcernEscalationProcess.TRIAGE_CONCERN;

import org.safesessions.concern.ConcernAcknowledged;
import org.safesessions.concern.ConcernClosed;
import org.safesessions.concern.ConcernClosingAsked;
import org.safesessions.concern.ConcernClosingDeclined;
import org.safesessions.concern.ConcernEscalated;
import org.safesessions.concern.ConcernReopened;
import org.safesessions.concern.ConcernReviewed;
import org.safesessions.concern.ConcernTriaged;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.kernel.ConcernId;
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
        process.finish(TRIAGE_CONCERN, event.subject(), starts.reviewOf(event.concern()));
    }

    /** When nobody was asked for a review yet, the clock to be asked is set anew. */
    @EventListener
    void on(ConcernReviewed event) {
        if (!process.finishIfOpen(REVIEW_CONCERN, event.subject(), starts.reviewOf(event.concern()))) {
            process.tellIfWaiting(REVIEWED, event.subject(), starts.reviewOf(event.concern()));
        }
    }

    @EventListener
    void on(ConcernClosingAsked event) {
        leaveReview(event.concern());
        process.finish(CLOSE_CONCERN, event.subject(), starts.signOffOf(event.concern()));
    }

    @EventListener
    void on(ConcernClosingDeclined event) {
        process.finish(
                SIGN_OFF_CLOSING,
                event.subject(),
                starts.reviewOf(event.concern()).with(CLOSING_AGREED, false));
    }

    @EventListener
    void on(ConcernClosed event) {
        if (process.finishIfOpen(SIGN_OFF_CLOSING, event.subject(), Facts.of(CLOSING_AGREED, true))) {
            return;
        }
        leaveReview(event.concern());
        process.finish(CLOSE_CONCERN, event.subject(), Facts.of(SECOND_PERSON_NEEDED, false));
    }

    @EventListener
    void on(ConcernReopened event) {
        starts.startAnew(event.concern());
    }

    /** Whoever closes it while its review waits has looked at it. */
    private void leaveReview(ConcernId concern) {
        process.finishIfOpen(REVIEW_CONCERN, concern.toString(), starts.reviewOf(concern));
    }
}
