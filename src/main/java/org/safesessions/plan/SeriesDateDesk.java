package org.safesessions.plan;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where single dates of a series are moved, cancelled or made another, and the plan of those that follow. */
@Service
@Transactional
public class SeriesDateDesk {

    private final SeriesRecords records;
    private final SeriesDateRecords dates;
    private final SeriesRights rights;
    private final SeriesApprovals approvals;
    private final SeriesOpening opening;
    private final CatchUpDesk catchUp;
    private final PlanningDesk planning;
    private final PlanCheck check;
    private final PlanNotes notes;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SeriesDateDesk(
            SeriesRecords records,
            SeriesDateRecords dates,
            SeriesRights rights,
            SeriesApprovals approvals,
            SeriesOpening opening,
            CatchUpDesk catchUp,
            PlanningDesk planning,
            PlanCheck check,
            PlanNotes notes,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.dates = dates;
        this.rights = rights;
        this.approvals = approvals;
        this.opening = opening;
        this.catchUp = catchUp;
        this.planning = planning;
        this.check = check;
        this.notes = notes;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Another day or another time for one date; the approval of the series is good for it there too, until it is too old.
     * By its staff, a lead or a manager.
     *
     * @throws PlanRefused when it could not take place then
     * @throws ActRefused NOT_FOUND; CONFLICT code TOO_LATE_TO_CALL_OFF; UNACCEPTABLE code REASON_MISSING
     */
    public void move(SeriesId id, LocalDate plannedOn, Instant newStart, String reason) {
        SeriesDate date = date(id, plannedOn);
        Optional<SessionId> session = date.session();
        if (session.isPresent()) {
            planning.postpone(session.get(), newStart, reason);
            return;
        }
        Series series = locked(id);
        StaffId by = rights.mustAct(series);
        refuseUnlessToCome(date);
        PlanWords.reason(new SessionId(date.id()), reason);
        check.refuseUnlessKept(null, date.plan(series.plan()).startingAt(newStart));
        date.move(newStart);
        changed(id, by, "DATE_MOVED", List.of());
    }

    /** One date does not take place. By its staff, a lead or a manager; as {@link #move}. */
    public void cancel(SeriesId id, LocalDate plannedOn, String reason) {
        SeriesDate date = date(id, plannedOn);
        Optional<SessionId> session = date.session();
        if (session.isPresent()) {
            planning.cancel(session.get(), reason);
            return;
        }
        Series series = locked(id);
        StaffId by = rights.mustAct(series);
        refuseUnlessToCome(date);
        SessionId row = new SessionId(date.id());
        date.callOff(notes.close(row, PlanWords.reason(row, reason)));
        changed(id, by, "DATE_CANCELLED", List.of());
    }

    /**
     * One date is to be another than the rest, by the host. When it differs in what a lead approved, a lead is asked about
     * this date alone.
     *
     * @param plan its start is the start of the date from now on
     * @throws PlanRefused with every rule the plan breaks
     */
    public void change(SeriesId id, LocalDate plannedOn, SessionPlan plan, String reason) {
        SeriesDate date = date(id, plannedOn);
        Optional<Session> session = date.session().map(planning::lock);
        Series series = locked(id);
        StaffId by = rights.mustPlan(series);
        List<String> differs = SeriesPolicy.differs(series.plan(), plan);
        date.differ(PlanWords.tidy(plan));
        if (session.isPresent()) {
            opening.replace(session.get(), plan, reason, by);
        } else {
            refuseUnlessToCome(date);
            PlanWords.reason(new SessionId(date.id()), reason);
            check.refuseUnlessKept(null, plan);
            date.move(plan.startsAt());
        }
        changed(id, by, "DATE_CHANGED", differs);
    }

    /**
     * Another plan for every date that is no session yet, by the host; each keeps its day. When it differs in what a lead
     * approved, a lead is asked again, once for all of them.
     *
     * Dates that are open already stay as they are: see {@link CatchUpDesk}. One that still waits for a lead, or was
     * returned by one, takes over the changed plan at once, so that the lead decides about that one.
     *
     * @param plan its start says the time of day
     * @param seen the version of the series that whoever changes it has seen, or null when any will do
     * @throws PlanRefused with every rule the plan breaks
     * @throws ActRefused CONFLICT code STALE when somebody changed the series meanwhile
     */
    public void changeTheRest(SeriesId id, SessionPlan plan, @Nullable Long seen) {
        List<Session> waiting = catchUp.lockThoseBeingPlanned(id);
        Series series = locked(id);
        StaffId by = rights.mustPlan(series);
        if (seen != null && seen != series.version()) {
            throw ActRefused.conflict(id, "STALE");
        }
        List<String> differs = SeriesPolicy.differs(series.plan(), plan);
        check.refuseUnlessKept(null, plan);
        SessionPlan before = series.plan();
        series.replan(PlanWords.tidy(plan), by);
        approvals.moveTheRest(series, before);
        changed(id, by, "PLAN_CHANGED", differs);
        if (catchUp.follow(series, waiting, by) == 0) {
            askALead(series, by);
        }
    }

    /** A date that opens now is asked about; where none does, the plan is. */
    private void askALead(Series series, StaffId by) {
        if (!series.isChangedSinceApproved()) {
            return;
        }
        RiskAssessment risk = check.risk(series.plan());
        if (!risk.approvalNeeded()) {
            approvals.settle(series, series.plan(), risk.level(), null, null);
        } else if (opening.due(series.id()).isEmpty()) {
            events.publishEvent(new SeriesAwaitsApproval(series.id(), clock.instant(), by));
        }
    }

    private static void refuseUnlessToCome(SeriesDate date) {
        if (!date.isStillToBecomeASession()) {
            throw ActRefused.conflict(date.series(), "TOO_LATE_TO_CALL_OFF");
        }
    }

    private void changed(SeriesId id, StaffId by, String what, List<String> differs) {
        entities.flush();
        events.publishEvent(new SeriesChanged(
                id, Stream.concat(Stream.of(what), differs.stream()).toList(), clock.instant(), by));
    }

    private SeriesDate date(SeriesId id, LocalDate plannedOn) {
        return dates.findBySeriesAndPlannedOn(id.value(), plannedOn).orElseThrow(ActRefused::notFound);
    }

    private Series locked(SeriesId id) {
        return approvals.lock(records.findById(id.value()).map(Series::id).orElseThrow(ActRefused::notFound));
    }
}
