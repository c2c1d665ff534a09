package org.safesessions.refer.process;

import java.util.Map;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ReferralId;
import org.safesessions.refer.ReferralDesk;
import org.safesessions.refer.ReferralWork;
import org.springframework.stereotype.Component;

/** What the agency was told stands in writing. Our own form is on its page; here stands what was written on another. */
@Component
class WriteReferral extends TaskOfReferrer {

    private final ReferralDesk desk;

    WriteReferral(ReferralDesk desk, ReferralWork work) {
        super(work);
        this.desk = desk;
    }

    @Override
    public String id() {
        return AgencyReferralProcess.WRITE_REFERRAL;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("summary", "reference");
    }

    @Override
    public void complete(String referral, Answers answers) {
        desk.written(
                ReferralId.of(referral),
                Map.of(),
                answers.textOrNull("summary"),
                answers.textOrNull("reference"),
                null);
    }
}
