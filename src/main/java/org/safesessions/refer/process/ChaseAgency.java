package org.safesessions.refer.process;

import static org.safesessions.refer.process.AgencyReferralProcess.ANSWER_BY;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ReferralId;
import org.safesessions.refer.ReferralWork;
import org.springframework.stereotype.Component;

/** The agency was silent: those who look after it are told to ask again. */
@Component
class ChaseAgency extends ProcessStep {

    private final ReferralWork work;

    ChaseAgency(ReferralWork work) {
        this.work = work;
    }

    @Override
    protected Facts take(String referral) {
        return Facts.of(ANSWER_BY, work.ring(ReferralId.of(referral)));
    }
}
