package org.safesessions.refer.process;

import static org.safesessions.refer.process.AgencyReferralProcess.WRITE_BY;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ReferralId;
import org.safesessions.refer.ReferralWork;
import org.springframework.stereotype.Component;

/** Nothing stands in writing yet: those who should write are told again. */
@Component
class RemindToWrite extends ProcessStep {

    private final ReferralWork work;

    RemindToWrite(ReferralWork work) {
        this.work = work;
    }

    @Override
    protected Facts take(String referral) {
        return Facts.of(WRITE_BY, work.ring(ReferralId.of(referral)));
    }
}
