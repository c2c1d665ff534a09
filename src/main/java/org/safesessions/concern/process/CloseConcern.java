package org.safesessions.concern.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.Answers;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Component;

/** Whoever handles it says how it ended, and why nothing more is to be done. */
@Component
class CloseConcern implements UserTask {

    private final CaseDesk cases;
    private final EscalationDesk escalation;

    CloseConcern(CaseDesk cases, EscalationDesk escalation) {
        this.cases = cases;
        this.escalation = escalation;
    }

    @Override
    public String id() {
        return ConcernEscalationProcess.CLOSE_CONCERN;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("outcome", "rationale");
    }

    @Override
    public Set<StaffId> candidates(String concern, int loopCounter) {
        return escalation.handlers(ConcernId.of(concern));
    }

    @Override
    public Instant dueAt(String concern) {
        return escalation.dueAt(ConcernId.of(concern));
    }

    @Override
    public void complete(String concern, Answers answers) {
        cases.close(ConcernId.of(concern), answers.textOrNull("outcome"), answers.textOrNull("rationale"), null);
    }
}
