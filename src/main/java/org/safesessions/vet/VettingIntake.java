package org.safesessions.vet;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionCancelled;
import org.safesessions.plan.SessionClock;
import org.safesessions.plan.SessionPostponed;
import org.safesessions.register.PlaceGiven;
import org.safesessions.register.RegistrationCorrected;
import org.safesessions.register.RegistrationReceived;
import org.safesessions.register.RegistrationReleased;
import org.safesessions.register.RegistrationWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens a case for everybody who has a place, and follows what becomes of their registration, in one transaction with it.
 * The process of a case starts after that transaction: it is what costs most, and many may come at once.
 */
@Component
class VettingIntake {

    /** What somebody relied on who checked a person. */
    private static final Set<String> CHECKED = Set.of("NAME", "AGE_GROUP", "ADDRESS", "ACCOUNT");

    private final VettingRecords records;
    private final SeriesChecks series;
    private final EntityManager entities;
    private final PlanningDesk planning;
    private final SessionClock times;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    VettingIntake(
            VettingRecords records,
            SeriesChecks series,
            EntityManager entities,
            PlanningDesk planning,
            SessionClock times,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.series = series;
        this.entities = entities;
        this.planning = planning;
        this.times = times;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(RegistrationReceived event) {
        if (event.placed()) {
            open(event.registration(), event.session());
        }
    }

    @EventListener
    void on(PlaceGiven event) {
        open(event.registration(), event.session());
    }

    @EventListener
    void on(RegistrationWithdrawn event) {
        records.findById(event.registration().value()).ifPresent(this::end);
    }

    @EventListener
    void on(RegistrationReleased event) {
        records.findById(event.registration().value()).ifPresent(this::end);
    }

    @EventListener
    void on(SessionCancelled event) {
        endAll(event.session());
    }

    @EventListener
    void on(SessionPostponed event) {
        endAll(event.session());
    }

    /**
     * @throws ActRefused CONFLICT code VETTING_OVER when it would undo a check that nobody can make anew in time
     */
    @EventListener
    void on(RegistrationCorrected event) {
        records.findById(event.registration().value()).ifPresent(vetting -> corrected(vetting, event));
    }

    private void corrected(VettingCase vetting, RegistrationCorrected event) {
        boolean checked = event.changed().stream().anyMatch(CHECKED::contains);
        if (vetting.state() == CaseState.MORE_INFORMATION) {
            vetting.lookAgain();
            events.publishEvent(new AnswerReceived(vetting.id(), vetting.session(), event.at(), event.by()));
        } else if (vetting.state() == CaseState.CLEARED && checked) {
            if (!clock.instant().isBefore(vetting.decideBy())) {
                throw ActRefused.conflict(vetting.id(), "VETTING_OVER");
            }
            vetting.lookAgain();
            events.publishEvent(new VettingReopened(vetting.id(), vetting.session(), event.at(), event.by()));
            series.beginAnew(vetting);
        }
    }

    private void open(RegistrationId registration, SessionId session) {
        VettingCase vetting =
                new VettingCase(registration, session, clock.instant(), times.vettingEndsAt(planning.get(session)));
        entities.persist(vetting);
        series.begin(vetting);
    }

    private void endAll(SessionId session) {
        records.findAllBySession(session.value()).forEach(this::end);
    }

    private void end(VettingCase vetting) {
        if (vetting.state().isUndecided()) {
            vetting.end(clock.instant());
            events.publishEvent(new CaseEnded(vetting.id()));
            series.leaderGone(vetting);
        } else if (vetting.state() == CaseState.FOLLOWS) {
            vetting.end(clock.instant());
        }
    }
}
