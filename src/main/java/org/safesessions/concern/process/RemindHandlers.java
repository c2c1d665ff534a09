package org.safesessions.concern.process;

import static org.safesessions.concern.process.ConcernEscalationProcess.TRIAGE_BY;

import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ConcernId;
import org.springframework.stereotype.Component;

/** Somebody acknowledged the concern, and has not triaged it in time: the next on the ladder are told. */
@Component
class RemindHandlers extends ProcessStep {

    private final EscalationDesk desk;

    RemindHandlers(EscalationDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String concern) {
        return Facts.of(TRIAGE_BY, desk.escalateAgain(ConcernId.of(concern)));
    }
}
