package org.safesessions.plan;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how a series stands, date by date. */
@Service
@Transactional(readOnly = true)
public class SeriesBook {

    private final SeriesRecords records;
    private final SeriesDateRecords dates;
    private final SessionRecords sessions;
    private final SeriesRights rights;
    private final SessionClock times;
    private final Clock clock;

    SeriesBook(
            SeriesRecords records,
            SeriesDateRecords dates,
            SessionRecords sessions,
            SeriesRights rights,
            SessionClock times,
            Clock clock) {
        this.records = records;
        this.dates = dates;
        this.sessions = sessions;
        this.rights = rights;
        this.times = times;
        this.clock = clock;
    }

    /** A series with all its dates, in their order. */
    public record Overview(Series series, List<SeriesDay> days) {

        /** The date that a lead is asked about for all that are like it. */
        public Optional<Session> asking() {
            return days.stream()
                    .filter(day -> !day.date().isDifferent())
                    .flatMap(day -> day.session().stream())
                    .filter(session -> session.state() == SessionState.AWAITING_APPROVAL)
                    .findFirst();
        }

        /** Whether a lead is asked about the changed plan itself, because no date that would have it is being asked about. */
        public boolean isAskedAsAWhole() {
            return series.isChangedSinceApproved()
                    && days.stream().anyMatch(SeriesDay::isToCome)
                    && days.stream()
                            .filter(day -> !day.date().isDifferent())
                            .flatMap(day -> day.session().stream())
                            .noneMatch(session -> session.state().isBeingPlanned());
        }

        /** Those that are open already and do not follow the plan of the series yet. */
        public List<SeriesDay> behind() {
            return days.stream().filter(day -> day.behind().isPresent()).toList();
        }

        /** DRAFT when a lead returned it, AWAITING_APPROVAL, APPROVED, PLANNED before that, OVER when no date is to come. */
        public String state() {
            if (days.stream().noneMatch(SeriesDay::isToCome)) {
                return "OVER";
            }
            if (asking().isPresent() || isAskedAsAWhole()) {
                return "AWAITING_APPROVAL";
            }
            if (days.stream()
                    .flatMap(day -> day.session().stream())
                    .anyMatch(one -> one.state() == SessionState.DRAFT)) {
                return "DRAFT";
            }
            return series.approval().isPresent() ? "APPROVED" : "PLANNED";
        }
    }

    /**
     * @throws ActRefused NOT_FOUND; NOT_ALLOWED code NOT_YOUR_SERIES
     */
    public Overview visible(SeriesId id) {
        Series series = records.findById(id.value()).orElseThrow(ActRefused::notFound);
        rights.mustAct(series);
        return overviews(List.of(series)).get(0);
    }

    /** Those that the person signed in may see, the newest first. */
    public List<Overview> allVisible() {
        return overviews(records.newestFirst().stream().filter(rights::maySee).toList());
    }

    /** The series that this session is a date of. Whatever the rights of whoever acts. */
    public Optional<SeriesId> of(SessionId session) {
        return dates.findBySession(session.value()).map(SeriesDate::series);
    }

    /** As {@link #of}, with all its dates. */
    public Optional<Overview> with(SessionId session) {
        return of(session)
                .map(SeriesId::value)
                .flatMap(records::findById)
                .map(series -> overviews(List.of(series)).get(0));
    }

    /** Whether a lead is asked about the changed plan of that series itself. Whatever the rights of whoever acts. */
    public boolean isAskedAsAWhole(SeriesId id) {
        return records.findById(id.value())
                .map(series -> overviews(List.of(series)).get(0))
                .filter(Overview::isAskedAsAWhole)
                .isPresent();
    }

    /** Whatever the rights of whoever acts. */
    public Series get(SeriesId id) {
        return records.findById(id.value()).orElseThrow(ActRefused::notFound);
    }

    /** Every session of that series, by start; whatever became of it. Whatever the rights of whoever acts. */
    public List<Session> sessionsOf(SeriesId id) {
        return sessions
                .findAllById(dates.of(id.value()).stream()
                        .flatMap(date -> date.session().stream())
                        .map(SessionId::value)
                        .toList())
                .stream()
                .sorted(Comparator.comparing(Session::startsAt))
                .toList();
    }

    /** Those with a date that people can register for. Whatever the rights of whoever acts. */
    public List<SeriesId> takingPeople() {
        return dates.withSessionsIn(SessionState.OPEN_FOR_REGISTRATION).stream()
                .map(SeriesId::new)
                .toList();
    }

    private List<Overview> overviews(Collection<Series> some) {
        Map<UUID, List<SeriesDate>> all = dates
                .ofAll(some.stream().map(one -> one.id().value()).toList())
                .stream()
                .collect(Collectors.groupingBy(date -> date.series().value()));
        Map<UUID, Session> planned = sessions
                .findAllById(all.values().stream()
                        .flatMap(List::stream)
                        .flatMap(date -> date.session().stream())
                        .map(SessionId::value)
                        .toList())
                .stream()
                .collect(Collectors.toMap(session -> session.id().value(), Function.identity()));
        return some.stream()
                .map(series -> new Overview(
                        series,
                        all.getOrDefault(series.id().value(), List.of()).stream()
                                .map(date -> day(series, date, planned))
                                .toList()))
                .toList();
    }

    private SeriesDay day(Series series, SeriesDate date, Map<UUID, Session> planned) {
        Session session = date.session()
                .map(id -> Objects.requireNonNull(planned.get(id.value())))
                .orElse(null);
        SessionPlan plan = session == null ? date.plan(series.plan()) : session.plan();
        SessionPlan rest = series.approval().map(SeriesApproval::plan).orElse(series.plan());
        return new SeriesDay(date, session, SeriesPolicy.differs(rest, plan), line(series, date, session));
    }

    private @Nullable DateInLine line(Series series, SeriesDate date, @Nullable Session session) {
        return session == null || date.isDifferent() || !session.state().isBeforeRunning()
                ? null
                : DateInLine.of(
                        date.follows().orElse(series.plan()),
                        series.plan(),
                        session,
                        times.doorsOpenAt(session),
                        clock.instant());
    }
}
