package org.safesessions.concern.process;

import static org.safesessions.concern.process.ConcernEscalationProcess.ESCALATE_AT;

import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.kernel.ConcernId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process of a concern that was taken in without one: once, whoever comes first. */
@Component
class ConcernStarts {

    private final ProcessDesk process;
    private final EscalationDesk desk;

    ConcernStarts(ProcessDesk process, EscalationDesk desk) {
        this.process = process;
        this.desk = desk;
    }

    @Transactional(propagation = Propagation.REQUIRED)
    void startOnce(ConcernId concern) {
        if (desk.claimStart(concern)) {
            process.start(
                    ConcernEscalationProcess.KEY, concern.toString(), Facts.of(ESCALATE_AT, desk.escalateAt(concern)));
        }
    }
}
