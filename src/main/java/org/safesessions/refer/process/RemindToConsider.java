package org.safesessions.refer.process;

import static org.safesessions.refer.process.AgencyReferralProcess.CONSIDER_BY;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ReferralId;
import org.safesessions.refer.ReferralWork;
import org.springframework.stereotype.Component;

/** Nobody has said whether we agree with the agency: they are told again. */
@Component
class RemindToConsider extends ProcessStep {

    private final ReferralWork work;

    RemindToConsider(ReferralWork work) {
        this.work = work;
    }

    @Override
    protected Facts take(String referral) {
        return Facts.of(CONSIDER_BY, work.ring(ReferralId.of(referral)));
    }
}
