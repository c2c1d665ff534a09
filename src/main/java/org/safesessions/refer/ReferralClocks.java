package org.safesessions.refer;

import java.time.Instant;
import org.safesessions.calendar.HouseCalendar;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.stereotype.Component;

/** Until when each step of a referral is due, by the figures of the policy: hours are hours, working days are counted. */
@Component
class ReferralClocks {

    private final PolicyBook policy;
    private final HouseCalendar calendar;
    private final AgencyBook agencies;

    ReferralClocks(PolicyBook policy, HouseCalendar calendar, AgencyBook agencies) {
        this.policy = policy;
        this.calendar = calendar;
        this.agencies = agencies;
    }

    Instant makeBy(Agency agency, Instant now) {
        return after(now, agencies.form(agency).makeWithin());
    }

    Instant writeBy(Instant now) {
        return after(now, Figure.REFERRAL_WRITE_WITHIN);
    }

    Instant answerBy(Agency agency, Instant now) {
        return after(now, agencies.form(agency).answerWithin());
    }

    Instant considerBy(Instant now) {
        return after(now, Figure.REFERRAL_CONSIDER_WITHIN);
    }

    /** When those who should act are told again. */
    Instant remindAt(ReferralState state, Instant now) {
        return after(
                now,
                state == ReferralState.WAITING || state == ReferralState.DECLINED
                        ? Figure.REFERRAL_CHASE_EVERY
                        : Figure.REFERRAL_REMIND_EVERY);
    }

    /** No clock is put off beyond this, or stands still for longer. */
    Instant latest(Instant now) {
        return after(now, Figure.CLOCK_MOVED_AT_MOST);
    }

    private Instant after(Instant now, Figure figure) {
        return calendar.due(now, policy.duration(figure), figure.isInWorkingDays());
    }
}
