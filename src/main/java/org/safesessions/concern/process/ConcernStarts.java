package org.safesessions.concern.process;

import static org.safesessions.concern.process.ConcernEscalationProcess.ACKNOWLEDGE_CONCERN;
import static org.safesessions.concern.process.ConcernEscalationProcess.CLOSE_CONCERN;
import static org.safesessions.concern.process.ConcernEscalationProcess.ESCALATE_AT;
import static org.safesessions.concern.process.ConcernEscalationProcess.KEY;
import static org.safesessions.concern.process.ConcernEscalationProcess.REVIEW_AT;
import static org.safesessions.concern.process.ConcernEscalationProcess.REVIEW_MISSED_AT;
import static org.safesessions.concern.process.ConcernEscalationProcess.SECOND_PERSON_NEEDED;
import static org.safesessions.concern.process.ConcernEscalationProcess.SIGN_OFF_BY;
import static org.safesessions.concern.process.ConcernEscalationProcess.TRIAGE_BY;
import static org.safesessions.concern.process.ConcernEscalationProcess.TRIAGE_CONCERN;

import java.util.List;
import java.util.Set;
import org.safesessions.concern.ConcernState;
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
            process.start(KEY, concern.toString(), Facts.of(ESCALATE_AT, desk.escalateAt(concern)));
        }
    }

    /** Those that should have a process and have none, as a broken disk or an old backup may leave them. */
    @Transactional
    List<ConcernId> lost() {
        List<ConcernId> started = desk.started();
        Set<String> running = process.running(KEY);
        return started.stream()
                .filter(concern -> !running.contains(concern.toString()))
                .toList();
    }

    /** Gives it a process again, at the step where it is; does nothing when somebody else was quicker. */
    @Transactional
    void startAnew(ConcernId concern) {
        ConcernState state = desk.lockState(concern);
        String id = concern.toString();
        if (state == ConcernState.CLOSED || process.isRunning(KEY, id)) {
            return;
        }
        process.start(KEY, id, Facts.of(ESCALATE_AT, desk.escalateAt(concern)));
        if (state != ConcernState.RAISED) {
            process.finish(ACKNOWLEDGE_CONCERN, id, Facts.of(TRIAGE_BY, desk.dueAt(concern)));
        }
        if (state == ConcernState.TRIAGED || state == ConcernState.CLOSING) {
            process.finish(TRIAGE_CONCERN, id, reviewOf(concern));
        }
        if (state == ConcernState.CLOSING) {
            process.finish(CLOSE_CONCERN, id, signOffOf(concern));
        }
    }

    Facts reviewOf(ConcernId concern) {
        return Facts.of(REVIEW_AT, desk.reviewAt(concern)).with(REVIEW_MISSED_AT, desk.reviewMissedAt(concern));
    }

    /** While a second person is to agree. */
    Facts signOffOf(ConcernId concern) {
        return Facts.of(SECOND_PERSON_NEEDED, true).with(SIGN_OFF_BY, desk.dueAt(concern));
    }
}
