package org.safesessions.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Tier;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionState;
import org.safesessions.run.RoomDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seeds a small demonstration relative to now: a session that only lacks a lead, one that is ready, and next week's. Every
 * act goes through the desks, as the person it belongs to, so the seed cannot show what the product would refuse.
 */
@Component
@Profile("!production")
class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private static final Set<SessionState> USEFUL =
            EnumSet.of(SessionState.READY, SessionState.BLOCKED, SessionState.RUNNING, SessionState.PAUSED);

    private final PlanningDesk planning;
    private final SessionBook sessions;
    private final RoomDesk room;
    private final OnCallDesk onCall;
    private final DemoRegistrations registrations;
    private final DemoHistory history;
    private final ActingAs acting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoData(
            PlanningDesk planning,
            SessionBook sessions,
            RoomDesk room,
            OnCallDesk onCall,
            DemoRegistrations registrations,
            DemoHistory history,
            ActingAs acting,
            TransactionTemplate transaction,
            Clock clock) {
        this.planning = planning;
        this.sessions = sessions;
        this.room = room;
        this.onCall = onCall;
        this.registrations = registrations;
        this.history = history;
        this.acting = acting;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Again at each start of the application, unless the last seed is still of use. */
    void seed() {
        boolean stillOfUse = !history.wasLivedNow()
                && sessions.inState(USEFUL).stream()
                        .anyMatch(session -> session.endsAt().isAfter(clock.instant()));
        if (!stillOfUse) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
            today(now);
            if (!isNextWeekThere(now)) {
                nextWeek(now);
            }
        }
    }

    private boolean isNextWeekThere(Instant now) {
        return sessions.inState(EnumSet.of(SessionState.AWAITING_APPROVAL, SessionState.OPEN_FOR_REGISTRATION)).stream()
                .anyMatch(session ->
                        session.title().equals(DemoSession.artClub(now).title())
                                && session.startsAt().isAfter(now));
    }

    /** Dev covers the ready session and no more; the blocked one runs on beyond his shift, and Leila has not answered. */
    private void today(Instant now) {
        Interval dev = new Interval(now.minus(Duration.ofMinutes(5)), now.plus(Duration.ofMinutes(80)));
        unlessRefused(() -> acting.as(
                DemoSession.DEV,
                () -> transaction.executeWithoutResult(
                        status -> onCall.confirm(onCall.offer(DemoSession.DEV, Tier.DEPUTY, dev)))));
        unlessRefused(() -> prepare(lived(DemoSession.soundCheck(now))));
        unlessRefused(() -> prepare(lived(DemoSession.homeworkClub(now))));
        Interval leila = new Interval(now.minus(Duration.ofMinutes(5)), now.plus(Duration.ofHours(4)));
        unlessRefused(() -> acting.as(
                DemoSession.LEILA,
                () -> transaction.executeWithoutResult(status -> onCall.offer(DemoSession.LEILA, Tier.LEAD, leila))));
    }

    private void nextWeek(Instant now) {
        Instant day = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(7));
        unlessRefused(() -> plan(DemoSession.youngReaders(day.plus(Duration.ofHours(16)))));
        unlessRefused(() -> registrations.adults(approved(DemoSession.peerSupport(day.plus(Duration.ofHours(34))))));
        unlessRefused(() -> registrations.children(approved(DemoSession.artClub(day.plus(Duration.ofHours(40))))));
    }

    /** A visitor may have left shifts and sessions of their own that stand in the way; then the seed does without. */
    private static void unlessRefused(Runnable act) {
        try {
            act.run();
        } catch (ActRefused inTheWay) {
            LOG.info("Part of the demonstration is left out: {}", inTheWay.reasons());
        }
    }

    private SessionId plan(SessionPlan plan) {
        return acting.as(
                plan.host(),
                () -> transaction.execute(status -> planning.plan(plan).id()));
    }

    /** With its people, on the first start; on a later one without, because there was no time to register. */
    private SessionId lived(SessionPlan plan) {
        return history.planned(plan.title()).orElseGet(() -> approved(plan));
    }

    private SessionId approved(SessionPlan plan) {
        SessionId id = plan(plan);
        boolean asked = planning.get(id).state() == SessionState.AWAITING_APPROVAL;
        if (asked) {
            acting.as(
                    DemoSession.LEILA,
                    () -> transaction.executeWithoutResult(status -> planning.decide(id, true, null)));
        }
        return id;
    }

    private void prepare(SessionId id) {
        Session session = planning.get(id);
        acting.as(session.host(), () -> room.checkIn(id));
        StaffId coHost = session.coHosts().get(0);
        acting.as(coHost, () -> room.checkIn(id));
        acting.as(coHost, () -> room.attestAll(id, null));
        acting.as(coHost, () -> room.rulesShown(id));
    }
}
