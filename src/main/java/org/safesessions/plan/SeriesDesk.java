package org.safesessions.plan;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where something is planned that takes place every week. Its first date is handed in at once, and what a lead decides
 * about it is good for the dates that follow; each of these becomes a session of its own some weeks before, by
 * {@link SeriesWatch}.
 */
@Service
@Transactional
public class SeriesDesk {

    private final SeriesRecords records;
    private final SeriesDateRecords dates;
    private final SeriesApprovals approvals;
    private final SeriesOpening opening;
    private final PlanningDesk planning;
    private final PlanCheck check;
    private final PlanNotes notes;
    private final SignedInStaff signedIn;
    private final SeriesWeeks weeks;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SeriesDesk(
            SeriesRecords records,
            SeriesDateRecords dates,
            SeriesApprovals approvals,
            SeriesOpening opening,
            PlanningDesk planning,
            PlanCheck check,
            PlanNotes notes,
            SignedInStaff signedIn,
            SeriesWeeks weeks,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.dates = dates;
        this.approvals = approvals;
        this.opening = opening;
        this.planning = planning;
        this.check = check;
        this.notes = notes;
        this.signedIn = signedIn;
        this.weeks = weeks;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps the dates and hands in the first of them, by a signed-in host.
     *
     * @param plan of the first date; when that is one of the exceptions, the first week after it that is none
     * @param requestKey the same key from the same person makes one series, however often it is sent
     * @throws PlanRefused with every rule the plan breaks, or code SERIES_WITHOUT_DATES, SERIES_TOO_LONG,
     *     STARTS_TOO_FAR_AHEAD
     */
    public SeriesId plan(SessionPlan plan, Repeats repeats, @Nullable UUID requestKey) {
        StaffId by = signedIn.require(Duty.HOST);
        Optional<Series> before =
                requestKey == null ? Optional.empty() : records.findByRequestKeyAndPlannedBy(requestKey, by.value());
        if (before.isPresent()) {
            return before.get().id();
        }
        SortedMap<LocalDate, Instant> days = weeks.days(plan, repeats);
        Series series = keep(plan.startingAt(days.values().iterator().next()), days, by, requestKey);
        SeriesDate first = dates.of(series.id().value()).get(0);
        opening.open(series, first, by);
        return series.id();
    }

    /**
     * Repeats a session that is planned already: it is the first date. An approval of that one session says nothing about
     * the others: a lead is asked about the next date, for all of them.
     *
     * @throws ActRefused CONFLICT code STALE when it has begun or was called off, ALREADY_A_SERIES
     */
    public SeriesId repeat(SessionId id, Repeats repeats) {
        Session session = planning.lock(id);
        StaffId by = signedIn.require(Duty.HOST);
        if (!session.host().equals(by) && !session.plannedBy().equals(by)) {
            throw ActRefused.notAllowed(id, "NOT_YOUR_SESSION");
        }
        if (!session.state().isBeforeRunning()) {
            throw ActRefused.conflict(id, "STALE");
        }
        if (dates.findBySession(id.value()).isPresent()) {
            throw ActRefused.conflict(id, "ALREADY_A_SERIES");
        }
        SortedMap<LocalDate, Instant> days = weeks.days(session.plan(), repeats);
        days.put(session.plan().day(), session.startsAt());
        if (days.size() < 2) {
            throw new PlanRefused(id, List.of(Reason.of("SERIES_WITHOUT_DATES")));
        }
        Series series = keep(session.plan(), days, by, null);
        SeriesDate first = dates.of(series.id().value()).get(0);
        first.becomes(id, session.startsAt());
        first.follow(series.plan());
        entities.flush();
        if (!session.approvalNeeded()) {
            approvals.settle(session, null);
        }
        return series.id();
    }

    /**
     * A lead's decision about the date that is asked about, which is good for those that follow; or about the changed plan
     * itself, when there is none. What is not approved then is as if nobody had changed it.
     *
     * @throws ActRefused as {@link PlanningDesk#decide}; CONFLICT code STALE when no lead is asked
     */
    public void decide(SeriesId id, boolean approved, @Nullable String reason) {
        decide(id, approved, reason, null);
    }

    /**
     * As {@link #decide(SeriesId, boolean, String)}.
     *
     * @param seen the version of the series that the lead has seen, or null when any will do; CONFLICT code STALE when
     *     somebody changed it meanwhile
     */
    public void decide(SeriesId id, boolean approved, @Nullable String reason, @Nullable Long seen) {
        Series series = get(id);
        if (seen != null && seen != series.version()) {
            throw ActRefused.conflict(id, "STALE");
        }
        StaffId by = signedIn.require(Duty.SAFEGUARDING_LEAD);
        Optional<Session> asked = dates.of(series.id().value()).stream()
                .filter(date -> !date.isDifferent())
                .flatMap(date -> date.session().stream())
                .map(planning::get)
                .filter(session -> session.state() == SessionState.AWAITING_APPROVAL)
                .findFirst();
        if (asked.isPresent()) {
            planning.decide(asked.get().id(), approved, reason);
        } else {
            decideAsAWhole(id, approved, reason, by, series.version());
        }
    }

    /** No date is there that could be asked about: all of them are open already, or open much later. */
    private void decideAsAWhole(SeriesId id, boolean approved, @Nullable String reason, StaffId by, long seen) {
        Series series = approvals.lock(id);
        if (!series.isChangedSinceApproved() || series.version() != seen) {
            throw ActRefused.conflict(id, "STALE");
        }
        if (series.isNamed(by)) {
            throw ActRefused.notAllowed(id, "LEAD_IS_NAMED_IN_PLAN");
        }
        SessionId row = new SessionId(id.value());
        SessionPlan plan = series.plan();
        if (approved) {
            RiskAssessment risk = check.risk(plan);
            String why = PlanWords.approval(row, plan, risk, reason);
            approvals.settle(series, plan, risk.level(), by, notes.close(row, why));
        } else {
            series.sendBack(notes.close(row, PlanWords.reason(row, reason)));
            approvals.moveTheRest(series, plan);
            entities.flush();
            events.publishEvent(new SeriesChanged(id, List.of("PLAN_RETURNED"), clock.instant(), by));
        }
    }

    private Series keep(SessionPlan plan, SortedMap<LocalDate, Instant> days, StaffId by, @Nullable UUID requestKey) {
        Series series = records.saveAndFlush(new Series(PlanWords.tidy(plan), by, clock.instant(), requestKey));
        dates.saveAllAndFlush(days.entrySet().stream()
                .map(day -> new SeriesDate(series.id(), day.getKey(), day.getValue()))
                .toList());
        events.publishEvent(new SeriesPlanned(series.id(), clock.instant(), by));
        return series;
    }

    private Series get(SeriesId id) {
        return records.findById(id.value()).orElseThrow(ActRefused::notFound);
    }
}
