package org.safesessions.concern.process;

import java.util.Set;
import org.safesessions.concern.ClosingDesk;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Component;

/** Another than whoever wants it closed says whether it is. */
@Component
class SignOffClosing extends TaskOfHandlers {

    /** What the second person says. */
    enum Decision {
        AGREE,
        MORE_TO_DO
    }

    private final ClosingDesk closings;
    private final EscalationDesk escalation;

    SignOffClosing(ClosingDesk closings, EscalationDesk escalation) {
        super(escalation);
        this.closings = closings;
        this.escalation = escalation;
    }

    @Override
    public String id() {
        return ConcernEscalationProcess.SIGN_OFF_CLOSING;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("decision", "rationale");
    }

    @Override
    public Set<StaffId> candidates(String concern, int loopCounter) {
        return escalation.secondPeople(ConcernId.of(concern));
    }

    @Override
    public void complete(String concern, Answers answers) {
        closings.signOff(
                ConcernId.of(concern),
                answers.choice("decision", Decision.class) == Decision.AGREE,
                answers.textOrNull("rationale"),
                null);
    }
}
