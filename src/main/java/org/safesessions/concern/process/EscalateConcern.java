package org.safesessions.concern.process;

import static org.safesessions.concern.process.ConcernEscalationProcess.ESCALATE_AT;

import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ConcernId;
import org.springframework.stereotype.Component;

/** Nobody has acknowledged the concern: the next on the ladder are told. */
@Component
class EscalateConcern extends ProcessStep {

    private final EscalationDesk desk;

    EscalateConcern(EscalationDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String concern) {
        return Facts.of(ESCALATE_AT, desk.escalate(ConcernId.of(concern)));
    }
}
