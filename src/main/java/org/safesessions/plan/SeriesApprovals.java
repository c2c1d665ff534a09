package org.safesessions.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.StaffId;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the approval of a series: what a lead decides about the first date is good for those that follow, until it is too
 * old. Within the caller's transaction; a series is locked after a session, never before it.
 */
@Component
class SeriesApprovals {

    private final SeriesRecords records;
    private final SeriesDateRecords dates;
    private final SessionRecords sessions;
    private final PolicyBook policy;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SeriesApprovals(
            SeriesRecords records,
            SeriesDateRecords dates,
            SessionRecords sessions,
            PolicyBook policy,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.dates = dates;
        this.sessions = sessions;
        this.policy = policy;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /** The series as it now is, held until the end of the transaction. */
    Series lock(SeriesId id) {
        Series series = records.getReferenceById(id.value());
        entities.flush();
        entities.refresh(series, LockModeType.PESSIMISTIC_WRITE);
        return series;
    }

    /** The approval that makes it needless to ask a lead about this session, which has just been handed in. */
    Optional<SeriesApproval> of(Session session) {
        return dates.findBySession(session.id().value())
                .flatMap(date -> records.findById(date.series().value()))
                .flatMap(Series::approval)
                .filter(given -> given.by().isPresent())
                .filter(given -> SeriesPolicy.holds(given, session.plan(), session.riskLevel()));
    }

    /** A date that was moved is another session now; before that one is handed in, because it may need nobody's approval. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(SessionPostponed postponed) {
        Optional.ofNullable(postponed.next())
                .flatMap(next -> sessions.findById(next.value()))
                .ifPresent(next -> dates.findBySession(postponed.session().value())
                        .ifPresent(date -> date.becomes(next.id(), next.startsAt())));
    }

    @EventListener
    void on(PlanApproved approved) {
        settle(sessions.getReferenceById(approved.session().value()), approved.by());
    }

    @EventListener(condition = "!#submitted.approvalNeeded")
    void on(PlanSubmitted submitted) {
        Session session = sessions.getReferenceById(submitted.session().value());
        if (!session.approvalNeeded()) {
            settle(session, null);
        }
    }

    /**
     * The plan of this session is from now on that of its series, and good for the dates that follow. Nothing changes when
     * it belongs to none, is to be another than the rest, or has been decided by an approval that was there before.
     *
     * @param by the lead who approved it; null when nobody had to
     */
    void settle(Session session, @Nullable StaffId by) {
        dates.findBySession(session.id().value())
                .filter(date -> !date.isDifferent())
                .ifPresent(date -> settle(lock(date.series()), date, session, by));
    }

    private void settle(Series series, SeriesDate date, Session session, @Nullable StaffId by) {
        SessionPlan plan = session.plan();
        if (isOvertaken(series, date, plan)) {
            return;
        }
        boolean holds = series.approval()
                .filter(given -> SeriesPolicy.holds(given, plan, session.riskLevel()))
                .isPresent();
        if (by != null || !holds) {
            settle(series, plan, session.riskLevel(), by, null);
        }
    }

    /**
     * That plan is from now on good for the dates that follow. The series is locked.
     *
     * @param by the lead who approved it; null when nobody had to
     * @param why the lead's words, sealed
     */
    void settle(Series series, SessionPlan plan, RiskLevel risk, @Nullable StaffId by, byte @Nullable [] why) {
        SessionPlan before = series.plan();
        Instant now = clock.instant();
        LocalDate until = plan.day()
                .plusDays(policy.duration(Figure.SERIES_APPROVAL_HOLDS).toDays());
        series.settle(new SeriesApproval(plan, risk, by, now, until), why);
        moveTheRest(series, before);
        entities.flush();
        events.publishEvent(new SeriesSettled(series.id(), now, by));
    }

    /** Whether the plan of the series was changed since this date took it over, and that of the date was not. */
    private static boolean isOvertaken(Series series, SeriesDate date, SessionPlan plan) {
        return date.follows()
                .filter(followed -> SeriesPolicy.differs(followed, plan).isEmpty())
                .filter(followed ->
                        !SeriesPolicy.differs(followed, series.plan()).isEmpty())
                .isPresent();
    }

    /**
     * To the time of day of its plan: every date that is no session yet and is like the rest. One that somebody moved by
     * itself stays where it was moved to.
     *
     * @param before the plan of the series until now
     */
    void moveTheRest(Series series, SessionPlan before) {
        if (timeOfDay(before).equals(timeOfDay(series.plan()))
                && before.timeZone().equals(series.plan().timeZone())) {
            return;
        }
        dates.of(series.id().value()).stream()
                .filter(SeriesDate::isStillToBecomeASession)
                .filter(date -> !date.isDifferent())
                .filter(date ->
                        date.startsAt().equals(SeriesPolicy.atTime(date.plannedOn(), timeOfDay(before), before)))
                .forEach(date ->
                        date.move(SeriesPolicy.atTime(date.plannedOn(), timeOfDay(series.plan()), series.plan())));
    }

    private static LocalTime timeOfDay(SessionPlan plan) {
        return LocalTime.ofInstant(plan.startsAt(), plan.timeZone());
    }
}
