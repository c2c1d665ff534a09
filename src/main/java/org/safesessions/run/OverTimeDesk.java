package org.safesessions.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.Cover;
import org.safesessions.oncall.CoverQuestion;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.policy.PolicySheet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a session that runs on is extended, as long as a lead is on call for it. */
@Service
@Transactional
public class OverTimeDesk {

    private final GateReader reader;
    private final RunRights rights;
    private final PlanningDesk planning;
    private final OnCallDesk onCall;
    private final PolicyBook policy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OverTimeDesk(
            GateReader reader,
            RunRights rights,
            PlanningDesk planning,
            OnCallDesk onCall,
            PolicyBook policy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.rights = rights;
        this.planning = planning;
        this.onCall = onCall;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** For its staff and leads; empty for everybody else, and as long as nobody need think of the end. */
    @Transactional(readOnly = true)
    public Optional<OverTime> look(SessionId id) {
        Session session = planning.get(id);
        return rights.isStaffOrLead(session) ? overTime(session) : Optional.empty();
    }

    /** Whether its lead may hang up any moment, and it is still on; whoever asks. */
    @Transactional(readOnly = true)
    public boolean coverEnds(SessionId id) {
        return overTime(planning.get(id))
                .filter(time -> time.stage() == OverTime.Stage.COVER_ENDS)
                .isPresent();
    }

    /**
     * Its host or a co-host lets it go on for a while. The time for which a lead is needed grows in the same act.
     *
     * @return the new end
     * @throws ActRefused CONFLICT code STALE when it is not on; TOO_LONG_ALREADY; EXTENSION_NOT_COVERED when no lead is on
     *     call until some time after the new end, or nobody can tell
     */
    public Instant prolong(SessionId id) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeStaff(session);
        if (!session.state().isLive()) {
            throw ActRefused.conflict(id, "STALE");
        }
        Duration length = Duration.ofMinutes(session.plan().durationMinutes())
                .plus(policyOf(session).duration(Figure.EXTENDED_BY));
        if (length.compareTo(policyOf(session).duration(Figure.SESSION_LONGEST)) > 0) {
            throw ActRefused.conflict(id, "TOO_LONG_ALREADY");
        }
        Instant now = clock.instant();
        Instant end = session.startsAt().plus(length);
        refuseUnlessCovered(session, end, now);
        int minutes = Math.toIntExact(length.toMinutes());
        planning.prolong(id, minutes);
        events.publishEvent(new SessionProlonged(id, minutes, now, by));
        return end;
    }

    private void refuseUnlessCovered(Session session, Instant end, Instant now) {
        Instant until = end.plus(policyOf(session).duration(Figure.COVER_AFTER_END));
        boolean covered = Fact.readBy(() -> onCall.coverFor(new CoverQuestion(
                        new Interval(now, until.isAfter(now) ? until : now.plusSeconds(1)),
                        reader.question(session, now).notThese(),
                        session.policyVersion())))
                .value()
                .map(Cover::covered)
                .orElse(false);
        if (!covered) {
            throw ActRefused.conflict(session.id(), "EXTENSION_NOT_COVERED", Phrases.clock(until, session.timeZone()));
        }
    }

    private Optional<OverTime> overTime(Session session) {
        Instant end = session.endsAt();
        Instant coverEnds = end.plus(policyOf(session).duration(Figure.COVER_AFTER_END));
        return session.state().isLive()
                ? OverTime.stage(
                                end,
                                coverEnds,
                                policyOf(session).duration(Figure.OVERRUN_ASKED_BEFORE),
                                clock.instant())
                        .map(stage -> new OverTime(
                                stage, end, coverEnds, policyOf(session).duration(Figure.EXTENDED_BY)))
                : Optional.empty();
    }

    private PolicySheet policyOf(Session session) {
        return policy.at(session.policyVersion());
    }
}
