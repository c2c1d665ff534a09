package org.safesessions.plan;

import java.time.Instant;
import org.safesessions.kernel.Interval;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.policy.PolicySheet;
import org.springframework.stereotype.Component;

/**
 * The instants of a session's life, from its planned start and end and the policy it was planned under: whatever is changed
 * later, nobody's doors or deadlines move.
 */
@Component
public class SessionClock {

    private final PolicyBook policy;

    public SessionClock(PolicyBook policy) {
        this.policy = policy;
    }

    /** Until then a lead should have decided on the plan; never later than the session itself. */
    public Instant approvalDueAt(Session session) {
        return earlier(session.submittedAt().plus(of(session).duration(Figure.APPROVAL_DUE)), session.startsAt());
    }

    public Instant registrationClosesAt(Session session) {
        return session.startsAt().minus(of(session).duration(Figure.REGISTRATION_CLOSES_BEFORE));
    }

    public Instant vettingEndsAt(Session session) {
        return session.startsAt().minus(of(session).duration(Figure.VETTING_ENDS_BEFORE));
    }

    /** When we first look whether a lead is on call. */
    public Instant forecastAt(Session session) {
        return session.startsAt().minus(of(session).duration(Figure.FORECAST_BEFORE));
    }

    /** From then on the host may open the door. */
    public Instant doorsOpenAt(Session session) {
        return session.startsAt().minus(of(session).duration(Figure.DOORS_OPEN_BEFORE));
    }

    /** Its people are in the room from the opening of the doors to the planned end; never less than a second. */
    Interval led(Session session) {
        return led(session.plan());
    }

    /** As it would be for a plan. */
    Interval led(SessionPlan plan) {
        Instant from = plan.startsAt().minus(policy.duration(Figure.DOORS_OPEN_BEFORE));
        return new Interval(from, later(plan.endsAt(), from.plusSeconds(1)));
    }

    /** A session still blocked then is postponed. */
    public Instant graceEndsAt(Session session) {
        return session.startsAt().plus(of(session).duration(Figure.START_GRACE));
    }

    /**
     * The time a lead must cover: from now, or from the opening of the doors if that is later, until some time after
     * the planned end. A session that runs on beyond that still needs a lead at this very moment.
     */
    public Interval coverNeeded(Session session, Instant now) {
        Instant from = later(now, doorsOpenAt(session));
        return new Interval(from, later(coverEndsAt(session), from.plusSeconds(1)));
    }

    /** The whole time a lead must cover, as the rota plans it. */
    public Interval coverPlanned(Session session) {
        return coverPlanned(session.plan());
    }

    /** As it would be for a plan. */
    Interval coverPlanned(SessionPlan plan) {
        Instant from = plan.startsAt().minus(policy.duration(Figure.DOORS_OPEN_BEFORE));
        Instant until = plan.endsAt().plus(policy.duration(Figure.COVER_AFTER_END));
        return new Interval(from, later(until, from.plusSeconds(1)));
    }

    /** By then everybody who led the session has written what happened. */
    public Instant debriefDueAt(Session session) {
        return debriefDueAt(session, session.endsAt());
    }

    /** As above, for a session that ended at another time than planned. */
    public Instant debriefDueAt(Session session, Instant ended) {
        return ended.plus(of(session).duration(Figure.DEBRIEF_DUE));
    }

    /** Until then carers may answer what their child tells them. */
    public Instant followUpEndsAt(Session session) {
        return followUpEndsAt(session, session.endsAt());
    }

    /** As above, for a session that ended at another time than planned. */
    public Instant followUpEndsAt(Session session, Instant ended) {
        return ended.plus(of(session).duration(Figure.FOLLOW_UP_WINDOW));
    }

    /** By then a lead should have reviewed a session whose follow-up is over. */
    public Instant reviewDueAt(Session session, Instant followUpOver) {
        return followUpOver.plus(of(session).duration(Figure.REVIEW_DUE));
    }

    private PolicySheet of(Session session) {
        return policy.at(session.policyVersion());
    }

    private Instant coverEndsAt(Session session) {
        return session.endsAt().plus(of(session).duration(Figure.COVER_AFTER_END));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
