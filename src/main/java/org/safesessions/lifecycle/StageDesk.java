package org.safesessions.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.PostponeCause;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionClock;
import org.safesessions.plan.SessionState;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.run.GateDecision;
import org.safesessions.run.LiveDesk;
import org.safesessions.vet.VettingDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a session from stage to stage, as its process asks. */
@Service
@Transactional
public class StageDesk {

    /** A stage that is passed when its time is up. */
    public record Stage(boolean open, Instant until) {}

    /** What is left to do once a session is over. */
    public record Aftermath(int debriefs, Instant followUpEndsAt) {}

    private static final Set<String> FOR_WANT_OF_A_LEAD =
            Set.of("NO_LEAD_ON_CALL", "LEAD_IS_STAFF", "CANNOT_BE_CHECKED");

    private final PlanningDesk planning;
    private final LiveDesk live;
    private final RegistrationDesk registrations;
    private final VettingDesk vetting;
    private final SessionClock times;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StageDesk(
            PlanningDesk planning,
            LiveDesk live,
            RegistrationDesk registrations,
            VettingDesk vetting,
            SessionClock times,
            Clock clock,
            ApplicationEventPublisher events) {
        this.planning = planning;
        this.live = live;
        this.registrations = registrations;
        this.vetting = vetting;
        this.events = events;
        this.times = times;
        this.clock = clock;
    }

    /** The session already takes registrations; says for how long. */
    public Stage openRegistration(SessionId id) {
        Session session = planning.get(id);
        Instant closesAt = times.registrationClosesAt(session);
        return new Stage(
                StagePolicy.takesRegistrations(session.plan().interactivity(), closesAt, clock.instant()), closesAt);
    }

    /** Nobody new is taken in; says whether somebody still has to be vetted, and for how long that is possible. */
    public Stage closeRegistration(SessionId id) {
        Session session = planning.lock(id);
        registrations.close(id);
        Instant endsAt = times.vettingEndsAt(session);
        boolean open = StagePolicy.isVetting(vetting.anythingOpen(id), endsAt, clock.instant());
        if (open) {
            planning.move(id, SessionState.VETTING, null);
        }
        return new Stage(open, endsAt);
    }

    /** A session that waits for nothing but its vetting goes on as soon as nobody is undecided. */
    public void lookAtVetting(SessionId id) {
        if (planning.lock(id).state() == SessionState.VETTING && !vetting.anythingOpen(id)) {
            events.publishEvent(new EverybodyVetted(id, clock.instant(), null));
        }
    }

    /** Returns when to look for the first time whether a lead is on call. */
    public Instant makeReady(SessionId id) {
        planning.move(id, SessionState.READY, null);
        return times.forecastAt(planning.get(id));
    }

    /** Whether a lead is on call for it, as things stand; the start decides again. */
    public boolean isLeadOnCall(SessionId id) {
        return isLeadOnCall(live.forecast(id).reasons());
    }

    public Instant nextForecast(SessionId id) {
        Session session = planning.get(id);
        return StagePolicy.nextForecast(
                times.forecastAt(session), session.startsAt(), session.endsAt(), clock.instant());
    }

    /** Marks the session blocked when it is not yet; returns when its grace time is over. */
    public Instant block(SessionId id) {
        Session session = planning.get(id);
        if (session.state() == SessionState.READY) {
            live.block(id, live.forecast(id).reasons());
        }
        return times.graceEndsAt(session);
    }

    /** The time of grace is over and the session is still blocked: it is postponed, for want of a lead or whatever it is. */
    public void giveUp(SessionId id) {
        planning.lapse(id, isLeadOnCall(id) ? PostponeCause.STILL_BLOCKED : PostponeCause.NO_LEAD_ON_CALL);
    }

    /** When waiting for its approval or its start is of no use any more. */
    public Instant plannedEnd(SessionId id) {
        return planning.get(id).endsAt();
    }

    /**
     * What a person asks for who says that the block is sorted out.
     *
     * @throws org.safesessions.run.StartRefused with every reason that is left
     */
    public void checkAgain(SessionId id) {
        planning.visible(id);
        live.unblock(id);
    }

    public Aftermath aftermath(SessionId id) {
        Session session = planning.get(id);
        return new Aftermath(1 + session.coHosts().size(), times.followUpEndsAt(session, clock.instant()));
    }

    /**
     * Looks again at a session near its start, and blocks it or lets it go accordingly; one that runs is paused when nobody
     * covers it any more.
     */
    public void lookAgain(SessionId id) {
        Session session = planning.lock(id);
        boolean blocked = session.state() == SessionState.BLOCKED;
        if (session.state() == SessionState.RUNNING) {
            live.loseCover(id);
        } else if (blocked || (session.state() == SessionState.READY && isForecastDue(session))) {
            List<Reason> reasons = live.forecast(id).reasons();
            if (blocked && reasons.isEmpty()) {
                live.unblock(id);
            } else if (!blocked && (isOverdue(session) ? !reasons.isEmpty() : !isLeadOnCall(reasons))) {
                live.block(id, reasons);
            }
        }
    }

    /** A start was refused: the session is blocked, unless it was only too early. */
    public void startRefused(SessionId id) {
        if (planning.lock(id).state() == SessionState.READY) {
            GateDecision forecast = live.forecast(id);
            if (!forecast.open()) {
                live.block(id, forecast.reasons());
            }
        }
    }

    private static boolean isLeadOnCall(List<Reason> against) {
        return against.stream().map(Reason::code).noneMatch(FOR_WANT_OF_A_LEAD::contains);
    }

    private boolean isOverdue(Session session) {
        return !clock.instant().isBefore(session.startsAt());
    }

    private boolean isForecastDue(Session session) {
        return !clock.instant().isBefore(times.forecastAt(session));
    }
}
