package org.safesessions.refer.process;

import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ReferralId;
import org.safesessions.refer.ReferralDesk;
import org.safesessions.refer.ReferralWork;
import org.springframework.stereotype.Component;

/** Somebody told the agency: to whom they spoke, when, and under which reference. */
@Component
class MakeReferral extends TaskOfReferrer {

    private final ReferralDesk desk;

    MakeReferral(ReferralDesk desk, ReferralWork work) {
        super(work);
        this.desk = desk;
    }

    @Override
    public String id() {
        return AgencyReferralProcess.MAKE_REFERRAL;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("spokenTo", "toldAt", "reference");
    }

    @Override
    public void complete(String referral, Answers answers) {
        desk.made(
                ReferralId.of(referral),
                answers.textOrNull("spokenTo"),
                answers.textOrNull("toldAt"),
                answers.textOrNull("reference"),
                null);
    }
}
