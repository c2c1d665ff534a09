package org.safesessions.refer.process;

import static org.safesessions.refer.process.AgencyReferralProcess.MAKE_BY;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ReferralId;
import org.safesessions.refer.ReferralWork;
import org.springframework.stereotype.Component;

/** Nobody has told the agency yet: those who should are told again. */
@Component
class RemindToMake extends ProcessStep {

    private final ReferralWork work;

    RemindToMake(ReferralWork work) {
        this.work = work;
    }

    @Override
    protected Facts take(String referral) {
        return Facts.of(MAKE_BY, work.ring(ReferralId.of(referral)));
    }
}
