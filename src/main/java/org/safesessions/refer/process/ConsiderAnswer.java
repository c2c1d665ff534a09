package org.safesessions.refer.process;

import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ReferralId;
import org.safesessions.refer.AnswerDesk;
import org.safesessions.refer.ReferralWork;
import org.springframework.stereotype.Component;

/** Whether we agree with an agency that does no more. */
@Component
class ConsiderAnswer extends TaskOfReferrer {

    /** What the form offers. */
    enum Agreement {
        AGREE,
        DISAGREE
    }

    private final AnswerDesk desk;

    ConsiderAnswer(AnswerDesk desk, ReferralWork work) {
        super(work);
        this.desk = desk;
    }

    @Override
    public String id() {
        return AgencyReferralProcess.CONSIDER_ANSWER;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("decision", "rationale");
    }

    @Override
    public void complete(String referral, Answers answers) {
        desk.considered(
                ReferralId.of(referral),
                answers.choice("decision", Agreement.class) == Agreement.AGREE,
                answers.textOrNull("rationale"),
                null);
    }
}
