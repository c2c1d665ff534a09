package org.safesessions.concern.process;

import java.util.Set;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.concern.Severity;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ConcernId;
import org.springframework.stereotype.Component;

/** Whoever handles it says what it is, how bad, and why. */
@Component
class TriageConcern extends TaskOfHandlers {

    private final CaseDesk cases;

    TriageConcern(CaseDesk cases, EscalationDesk escalation) {
        super(escalation);
        this.cases = cases;
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
    public void complete(String concern, Answers answers) {
        cases.triage(
                ConcernId.of(concern),
                answers.requiredText("category"),
                answers.choice("severity", Severity.class),
                answers.textOrNull("rationale"),
                null);
    }
}
