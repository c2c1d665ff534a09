package org.safesessions.concern.process;

import static org.safesessions.concern.process.ConcernEscalationProcess.REVIEW_MISSED_AT;

import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ConcernId;
import org.springframework.stereotype.Component;

/** Nobody has looked at the concern again in time: the next on the ladder are told. */
@Component
class RemindReviewers extends ProcessStep {

    private final EscalationDesk desk;

    RemindReviewers(EscalationDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String concern) {
        return Facts.of(REVIEW_MISSED_AT, desk.escalateAgain(ConcernId.of(concern)));
    }
}
