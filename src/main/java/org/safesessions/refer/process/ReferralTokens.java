package org.safesessions.refer.process;

import static org.safesessions.refer.process.AgencyReferralProcess.AGENCY_AGREED;
import static org.safesessions.refer.process.AgencyReferralProcess.AGENCY_DECLINED;
import static org.safesessions.refer.process.AgencyReferralProcess.ANSWER_BY;
import static org.safesessions.refer.process.AgencyReferralProcess.CLOCK_MOVED;
import static org.safesessions.refer.process.AgencyReferralProcess.CONSIDER_ANSWER;
import static org.safesessions.refer.process.AgencyReferralProcess.CONSIDER_BY;
import static org.safesessions.refer.process.AgencyReferralProcess.KEY;
import static org.safesessions.refer.process.AgencyReferralProcess.MAKE_BY;
import static org.safesessions.refer.process.AgencyReferralProcess.MAKE_REFERRAL;
import static org.safesessions.refer.process.AgencyReferralProcess.MORE_ASKED;
import static org.safesessions.refer.process.AgencyReferralProcess.RECORD_ANSWER;
import static org.safesessions.refer.process.AgencyReferralProcess.WITHDRAWN;
import static org.safesessions.refer.process.AgencyReferralProcess.WRITE_BY;
import static org.safesessions.refer.process.AgencyReferralProcess.WRITE_REFERRAL;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.kernel.ReferralId;
import org.safesessions.refer.ReferralActed;
import org.safesessions.refer.ReferralState;
import org.safesessions.refer.ReferralWork;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a referral's token when its desks have acted, in their own transaction; and gives back one that was lost. */
@Component
class ReferralTokens {

    private final ProcessDesk process;
    private final ReferralWork work;

    ReferralTokens(ProcessDesk process, ReferralWork work) {
        this.process = process;
        this.work = work;
    }

    @EventListener
    void on(ReferralActed event) {
        String id = event.referral().toString();
        ReferralState state = event.state();
        Instant rings = work.ringsAt(event.referral());
        switch (event.act()) {
            case BEGUN -> process.start(KEY, id, Facts.of(MAKE_BY, rings));
            case MADE -> process.finish(MAKE_REFERRAL, id, Facts.of(WRITE_BY, rings));
            case WRITTEN -> process.finish(WRITE_REFERRAL, id, Facts.of(ANSWER_BY, rings));
            case ANSWERED -> process.finish(RECORD_ANSWER, id, answered(state, rings));
            case CONSIDERED ->
                process.finish(
                        CONSIDER_ANSWER,
                        id,
                        Facts.of(AGENCY_AGREED, state == ReferralState.ANSWERED).with(ANSWER_BY, rings));
            case CHASED, CLOCK_MOVED -> process.tell(CLOCK_MOVED, id, clock(state, rings));
            case WITHDRAWN -> process.tell(WITHDRAWN, id, Facts.none());
            // the step that did it writes the clock itself
            case REMINDED, SILENT -> {}
        }
    }

    private static Facts answered(ReferralState state, Instant rings) {
        return Facts.of(MORE_ASKED, state == ReferralState.TO_WRITE)
                .with(AGENCY_DECLINED, state == ReferralState.DECLINED)
                .with(WRITE_BY, rings)
                .with(CONSIDER_BY, rings);
    }

    private static Facts clock(ReferralState state, Instant rings) {
        return state == ReferralState.TO_WRITE ? Facts.of(WRITE_BY, rings) : Facts.of(ANSWER_BY, rings);
    }

    /** Those that should have a process and have none, as a broken disk or an old backup may leave them. */
    @Transactional
    List<ReferralId> lost() {
        List<ReferralId> open = work.open();
        Set<String> running = process.running(KEY);
        return open.stream().filter(id -> !running.contains(id.toString())).toList();
    }

    /** Gives it a process again, at the step where it is; does nothing when somebody else was quicker. */
    @Transactional
    void startAnew(ReferralId referral) {
        ReferralState state = work.lockState(referral);
        String id = referral.toString();
        if (!state.isOpen() || process.isRunning(KEY, id)) {
            return;
        }
        Instant rings = work.ringsAt(referral);
        process.start(KEY, id, Facts.of(MAKE_BY, rings));
        if (state == ReferralState.TO_MAKE) {
            return;
        }
        process.finish(MAKE_REFERRAL, id, Facts.of(WRITE_BY, rings));
        if (state == ReferralState.TO_WRITE) {
            return;
        }
        process.finish(WRITE_REFERRAL, id, Facts.of(ANSWER_BY, rings));
        if (state == ReferralState.DECLINED) {
            process.finish(RECORD_ANSWER, id, answered(state, rings));
        }
    }
}
