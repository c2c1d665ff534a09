package org.safesessions.concern.process;

import java.util.Set;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ConcernId;
import org.springframework.stereotype.Component;

/** Whoever handles it says how it ended, and why nothing more is to be done. */
@Component
class CloseConcern extends TaskOfHandlers {

    private final CaseDesk cases;

    CloseConcern(CaseDesk cases, EscalationDesk escalation) {
        super(escalation);
        this.cases = cases;
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
    public void complete(String concern, Answers answers) {
        cases.close(ConcernId.of(concern), answers.textOrNull("outcome"), answers.textOrNull("rationale"), null);
    }
}
