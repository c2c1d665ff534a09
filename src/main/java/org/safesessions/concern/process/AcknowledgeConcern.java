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

/** One of those who were told says that they look after it. */
@Component
class AcknowledgeConcern implements UserTask {

    private final CaseDesk cases;
    private final EscalationDesk escalation;

    AcknowledgeConcern(CaseDesk cases, EscalationDesk escalation) {
        this.cases = cases;
        this.escalation = escalation;
    }

    @Override
    public String id() {
        return ConcernEscalationProcess.ACKNOWLEDGE_CONCERN;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of();
    }

    @Override
    public Set<StaffId> candidates(String concern, int loopCounter) {
        return escalation.audience(ConcernId.of(concern));
    }

    @Override
    public Instant dueAt(String concern) {
        return escalation.dueAt(ConcernId.of(concern));
    }

    @Override
    public void complete(String concern, Answers answers) {
        cases.acknowledge(ConcernId.of(concern), null);
    }
}
