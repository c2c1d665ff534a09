package org.safesessions.concern.process;

import static org.safesessions.concern.process.ConcernEscalationProcess.SIGN_OFF_BY;

import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ConcernId;
import org.springframework.stereotype.Component;

/** Nobody has said whether the concern is closed: the next on the ladder are told. */
@Component
class RemindSecondPerson extends ProcessStep {

    private final EscalationDesk desk;

    RemindSecondPerson(EscalationDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String concern) {
        return Facts.of(SIGN_OFF_BY, desk.escalateAgain(ConcernId.of(concern)));
    }
}
