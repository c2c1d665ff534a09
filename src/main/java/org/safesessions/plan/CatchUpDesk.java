package org.safesessions.plan;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where dates of a series that are open already are brought into line with its plan, after that was changed. Never by
 * themselves: people have registered for what they were told, so somebody looks at each of them or at all.
 */
@Service
@Transactional
public class CatchUpDesk {

    private final SeriesRecords records;
    private final SeriesDateRecords dates;
    private final SeriesRights rights;
    private final SeriesApprovals approvals;
    private final SeriesOpening opening;
    private final PlanningDesk planning;
    private final PlanCheck check;
    private final CoverRequest cover;
    private final SessionClock times;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CatchUpDesk(
            SeriesRecords records,
            SeriesDateRecords dates,
            SeriesRights rights,
            SeriesApprovals approvals,
            SeriesOpening opening,
            PlanningDesk planning,
            PlanCheck check,
            CoverRequest cover,
            SessionClock times,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.dates = dates;
        this.rights = rights;
        this.approvals = approvals;
        this.opening = opening;
        this.planning = planning;
        this.check = check;
        this.cover = cover;
        this.times = times;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /**
     * One open date takes over what was changed in the plan of its series, by the host. Nobody is asked about it again: it
     * follows only what a lead has approved, where one is needed.
     *
     * @param seen the version of the series that whoever asks has seen
     * @throws PlanRefused when the plan breaks a rule on that day
     * @throws ActRefused NOT_FOUND; CONFLICT code STALE when the series was changed meanwhile or there is nothing to
     *     follow, SERIES_NOT_APPROVED, TOO_LATE_TO_FOLLOW
     */
    public void follow(SeriesId id, LocalDate plannedOn, long seen) {
        SeriesDate date = dates.findBySeriesAndPlannedOn(id.value(), plannedOn).orElseThrow(ActRefused::notFound);
        Session session = planning.lock(date.session().orElseThrow(() -> ActRefused.conflict(id, "STALE")));
        Series series = locked(id, seen);
        entities.refresh(date);
        if (!date.session().filter(session.id()::equals).isPresent()) {
            throw ActRefused.conflict(id, "STALE");
        }
        DateInLine line = line(series, date, session);
        if (date.isDifferent() || !line.isBehind()) {
            throw ActRefused.conflict(id, "STALE");
        }
        if (!line.canFollow()) {
            throw ActRefused.conflict(id, "TOO_LATE_TO_FOLLOW");
        }
        follow(series, date, session, line, rights.mustPlan(series));
    }

    /**
     * All of them that can, together or not at all.
     *
     * @return how many
     * @throws ActRefused as {@link #follow}
     */
    public int followAll(SeriesId id, long seen) {
        List<Session> open = dates.of(id.value()).stream()
                .filter(date -> !date.isDifferent())
                .flatMap(date -> date.session().stream())
                .map(planning::get)
                .filter(session -> session.state().isBeforeRunning())
                .sorted(Comparator.comparing(Session::startsAt))
                .map(session -> planning.lock(session.id()))
                .toList();
        Series series = locked(id, seen);
        int followed = follow(series, open, rights.mustPlan(series));
        if (followed == 0) {
            throw ActRefused.conflict(id, "STALE");
        }
        return followed;
    }

    /** Those that still wait for a lead, or were returned by one; to be locked before the series. */
    List<Session> lockThoseBeingPlanned(SeriesId id) {
        return dates.of(id.value()).stream()
                .filter(date -> !date.isDifferent())
                .flatMap(date -> date.session().stream())
                .map(planning::get)
                .filter(session -> session.state().isBeingPlanned())
                .map(session -> planning.lock(session.id()))
                .filter(session -> session.state().isBeingPlanned())
                .toList();
    }

    /**
     * @param some locked, as the series is
     * @return how many of them could follow and did
     */
    int follow(Series series, List<Session> some, StaffId by) {
        int followed = 0;
        for (Session session : some) {
            SeriesDate date = dates.findBySession(session.id().value()).orElseThrow(ActRefused::notFound);
            DateInLine line = line(series, date, session);
            if (line.canFollow()) {
                follow(series, date, session, line, by);
                followed++;
            }
        }
        return followed;
    }

    private void follow(Series series, SeriesDate date, Session session, DateInLine line, StaffId by) {
        SessionPlan then = PlanWords.tidy(line.then());
        if (!session.state().isBeingPlanned()) {
            check.refuseUnlessApproved(series, then);
        }
        date.follow(series.plan());
        if (line.way() == DateInLine.Way.ANOTHER_SESSION) {
            opening.replace(session, then, by);
            return;
        }
        SessionPlan before = session.plan();
        check.follow(session, then, series.approval());
        cover.tell(session);
        entities.flush();
        Instant now = clock.instant();
        events.publishEvent(new PlanFollowed(session.id(), line.what(), now, by));
        List<String> staff = StaffChange.between(before, then);
        if (!staff.isEmpty()) {
            events.publishEvent(new SessionStaffChanged(session.id(), staff, now, by));
        }
    }

    private DateInLine line(Series series, SeriesDate date, Session session) {
        return DateInLine.of(
                date.follows().orElse(series.plan()),
                series.plan(),
                session,
                times.doorsOpenAt(session),
                clock.instant());
    }

    private Series locked(SeriesId id, long seen) {
        Series series =
                approvals.lock(records.findById(id.value()).map(Series::id).orElseThrow(ActRefused::notFound));
        rights.mustPlan(series);
        if (series.version() != seen) {
            throw ActRefused.conflict(id, "STALE");
        }
        return series;
    }
}
