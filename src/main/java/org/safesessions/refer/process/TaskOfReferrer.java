package org.safesessions.refer.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.StaffId;
import org.safesessions.refer.ReferralWork;

/** Waits for whoever makes the referral, until its clock runs out. */
abstract class TaskOfReferrer implements UserTask {

    private final ReferralWork work;

    TaskOfReferrer(ReferralWork work) {
        this.work = work;
    }

    @Override
    public Set<StaffId> candidates(String referral, int loopCounter) {
        return work.workers(ReferralId.of(referral));
    }

    @Override
    public Instant dueAt(String referral) {
        return work.dueAt(ReferralId.of(referral));
    }
}
