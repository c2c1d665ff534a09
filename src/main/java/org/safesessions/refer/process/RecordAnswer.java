package org.safesessions.refer.process;

import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ReferralId;
import org.safesessions.refer.AgencyAnswer;
import org.safesessions.refer.AnswerDesk;
import org.safesessions.refer.ReferralWork;
import org.springframework.stereotype.Component;

/** What the agency answered. */
@Component
class RecordAnswer extends TaskOfReferrer {

    private final AnswerDesk desk;

    RecordAnswer(AnswerDesk desk, ReferralWork work) {
        super(work);
        this.desk = desk;
    }

    @Override
    public String id() {
        return AgencyReferralProcess.RECORD_ANSWER;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("answer", "said");
    }

    @Override
    public void complete(String referral, Answers answers) {
        desk.answered(
                ReferralId.of(referral),
                answers.choice("answer", AgencyAnswer.class),
                answers.textOrNull("said"),
                null);
    }
}
