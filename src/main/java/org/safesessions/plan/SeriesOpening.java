package org.safesessions.plan;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a session of a date of a series: checked anew against today's rules, tables and staff (guidance row S1). */
@Component
@Transactional
class SeriesOpening {

    private final SeriesRecords records;
    private final SeriesDateRecords dates;
    private final SessionRecords sessions;
    private final SeriesApprovals approvals;
    private final PlanCheck check;
    private final PlanNotes notes;
    private final CoverRequest cover;
    private final PolicyBook policy;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SeriesOpening(
            SeriesRecords records,
            SeriesDateRecords dates,
            SessionRecords sessions,
            SeriesApprovals approvals,
            PlanCheck check,
            PlanNotes notes,
            CoverRequest cover,
            PolicyBook policy,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.dates = dates;
        this.sessions = sessions;
        this.approvals = approvals;
        this.check = check;
        this.notes = notes;
        this.cover = cover;
        this.policy = policy;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /** Series that have a date to open, as far as their dates alone tell. */
    @Transactional(readOnly = true)
    public List<SeriesId> waiting() {
        Instant now = clock.instant();
        return dates.withDatesToOpen(now, now.plus(ahead())).stream()
                .map(SeriesId::new)
                .toList();
    }

    /** Its dates that become sessions now, the first one first. */
    @Transactional(readOnly = true)
    public List<UUID> due(SeriesId id) {
        return records.findById(id.value()).map(this::due).orElse(List.of());
    }

    /**
     * Does nothing when somebody else was quicker.
     *
     * @throws PlanRefused when the plan breaks a rule on that day
     */
    public void open(UUID dateId) {
        SeriesDate known = dates.getReferenceById(dateId);
        Series series = approvals.lock(known.series());
        entities.refresh(known);
        if (due(series).contains(dateId)) {
            open(series, known, null);
        }
    }

    /** On record with the date, so that people can see why it is no session yet. */
    public void couldNot(UUID dateId, ActRefused refused) {
        dates.getReferenceById(dateId)
                .troubledBy(refused.reasons().stream()
                        .map(reason -> reason.code())
                        .distinct()
                        .toList());
    }

    /** By whoever plans; null when its time has come by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Session open(Series series, SeriesDate date, @Nullable StaffId by) {
        SessionPlan plan = PlanWords.tidy(date.plan(series.plan()));
        check.refuseUnlessKept(null, plan);
        Session session = sessions.saveAndFlush(new Session(plan, series.plannedBy(), clock.instant(), null, null));
        date.becomes(session.id(), session.startsAt());
        date.follow(series.plan());
        submit(session, by);
        publishOpened(session, series.id(), by);
        return session;
    }

    /**
     * Another session takes the place of this one, because its plan is to be another. The session is locked.
     *
     * @throws PlanRefused when the new plan breaks a rule
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Session replace(Session session, SessionPlan plan, String reason, StaffId by) {
        if (!session.state().isBeforeRunning()) {
            throw ActRefused.conflict(session.id(), "TOO_LATE_TO_CALL_OFF");
        }
        return replaceBecause(session, plan, PlanWords.reason(session.id(), reason), by);
    }

    /** As {@link #replace}, because the plan of the series was changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Session replace(Session session, SessionPlan plan, StaffId by) {
        return replaceBecause(session, plan, null, by);
    }

    private Session replaceBecause(Session session, SessionPlan plan, @Nullable String why, StaffId by) {
        SessionPlan tidy = PlanWords.tidy(plan);
        check.refuseUnlessKept(session.id(), tidy);
        Session next =
                sessions.saveAndFlush(new Session(tidy, session.plannedBy(), clock.instant(), null, session.id()));
        session.postpone(notes.close(session.id(), why), next.id());
        cover.tell(session);
        entities.flush();
        events.publishEvent(
                new SessionPostponed(session.id(), PostponeCause.BY_REQUEST, next.id(), clock.instant(), by));
        submit(next, by);
        return next;
    }

    private void submit(Session session, @Nullable StaffId by) {
        check.submit(session);
        cover.tell(session);
        entities.flush();
        boolean waits = session.state() == SessionState.AWAITING_APPROVAL;
        events.publishEvent(new PlanSubmitted(session.id(), waits, false, clock.instant(), by));
    }

    private void publishOpened(Session session, SeriesId series, @Nullable StaffId by) {
        events.publishEvent(new SeriesDateOpened(session.id(), series, session.state(), clock.instant(), by));
    }

    private List<UUID> due(Series series) {
        List<SeriesDate> all = dates.of(series.id().value());
        Map<UUID, SessionState> states = new HashMap<>();
        sessions.findAllById(all.stream()
                        .flatMap(date -> date.session().stream())
                        .map(SessionId::value)
                        .toList())
                .forEach(session -> states.put(session.id().value(), session.state()));
        return SeriesPolicy.due(
                all.stream().map(date -> fact(series, date, states)).toList(),
                approvedUntil(series).orElse(null),
                clock.instant(),
                ahead());
    }

    private static SeriesPolicy.DateFact fact(Series series, SeriesDate date, Map<UUID, SessionState> states) {
        return new SeriesPolicy.DateFact(
                date.id(),
                date.plan(series.plan()).day(),
                date.startsAt(),
                date.isCalledOff(),
                date.session().map(SessionId::value).map(states::get).orElse(null),
                date.isDifferent());
    }

    /** Empty when the plan as it stands is another than the one that was approved. */
    private static Optional<LocalDate> approvedUntil(Series series) {
        return series.approval()
                .filter(given ->
                        SeriesPolicy.differs(given.plan(), series.plan()).isEmpty())
                .map(SeriesApproval::until);
    }

    private Duration ahead() {
        return policy.duration(Figure.SERIES_OPENS_BEFORE);
    }
}
