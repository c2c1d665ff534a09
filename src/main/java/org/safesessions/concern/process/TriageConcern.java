package org.safesessions.concern.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.concern.Severity;
import org.safesessions.engine.Answers;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Component;

/** Whoever handles it says what it is, how bad, and why. */
@Component
class TriageConcern implements UserTask {

    private final CaseDesk cases;
    private final EscalationDesk escalation;

    TriageConcern(CaseDesk cases, EscalationDesk escalation) {
        this.cases = cases;
        this.escalation = escalation;
    }

    @Override
    public String id() {
        return ConcernEscalationProcess.TRIAGE_CONCERN;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("category", "severity", "rationale");
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
        cases.triage(
                ConcernId.of(concern),
                answers.requiredText("category"),
                answers.choice("severity", Severity.class),
                answers.textOrNull("rationale"),
                null);
    }
}
