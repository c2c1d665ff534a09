package org.safesessions.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safesessions.kernel.StaffId;

/**
 * What becomes of a date that is open already when the plan of its series is another now. What somebody changed for that
 * one date, such as who stands in or when it starts, stays.
 *
 * @param then the plan that it would have
 * @param what codes of what is different in it: TITLE, TIME, STAFF, else as {@link SeriesPolicy#differs}
 * @param way how it can follow
 */
public record DateInLine(SessionPlan then, List<String> what, Way way) {

    /** How an open date follows. */
    public enum Way {
        /** There is nothing to follow. */
        IN_LINE,
        /** It stays the session that it is: nobody's registration, check or way in is touched. */
        IN_PLACE,
        /** People registered for something else, so another session takes its place, and they are told. */
        ANOTHER_SESSION,
        /** It has begun, its doors are open, or people are being checked for what it was: it stays as it is. */
        TOO_LATE
    }

    public DateInLine {
        what = List.copyOf(what);
    }

    public boolean isBehind() {
        return way != Way.IN_LINE;
    }

    public boolean canFollow() {
        return way == Way.IN_PLACE || way == Way.ANOTHER_SESSION;
    }

    /**
     * @param followed the plan of the series that it took over
     * @param series the plan of the series now
     * @param session as it stands
     * @param doorsOpenAt from then on nothing about it changes
     */
    static DateInLine of(SessionPlan followed, SessionPlan series, Session session, Instant doorsOpenAt, Instant now) {
        SessionPlan then = then(followed, series, session.plan());
        List<String> what = what(session.plan(), then);
        return new DateInLine(then, what, way(session, then, what, doorsOpenAt.isAfter(now)));
    }

    private static Way way(Session session, SessionPlan then, List<String> what, boolean beforeItsDoors) {
        if (what.isEmpty()) {
            return Way.IN_LINE;
        }
        if (!session.state().isBeforeRunning() || !beforeItsDoors) {
            return Way.TOO_LATE;
        }
        if (!session.state().isBeingPlanned() && isWhatPeopleRegisteredFor(session.plan(), then)) {
            return Way.IN_PLACE;
        }
        boolean peopleCanBeCarriedOver = session.state() == SessionState.OPEN_FOR_REGISTRATION;
        return session.state().isBeingPlanned() || peopleCanBeCarriedOver ? Way.ANOTHER_SESSION : Way.TOO_LATE;
    }

    /** Whether people come to the same hour, as the same people, and in the same way. */
    private static boolean isWhatPeopleRegisteredFor(SessionPlan now, SessionPlan then) {
        return now.startsAt().equals(then.startsAt())
                && now.durationMinutes() == then.durationMinutes()
                && now.timeZone().equals(then.timeZone())
                && now.audience() == then.audience()
                && now.interactivity() == then.interactivity()
                && now.access() == then.access();
    }

    private static SessionPlan then(SessionPlan followed, SessionPlan series, SessionPlan now) {
        LocalTime before = timeOfDay(followed);
        boolean itsOwnTime = before.equals(timeOfDay(series)) || !before.equals(timeOfDay(now));
        Instant start =
                itsOwnTime ? now.startsAt() : SeriesDates.start(now.day(), timeOfDay(series), series.timeZone());
        StaffId host = now.host().equals(followed.host()) ? series.host() : now.host();
        boolean itsOwnCoHosts = !people(now).equals(people(followed));
        List<StaffId> coHosts = (itsOwnCoHosts ? now : series)
                .coHosts().stream().filter(person -> !person.equals(host)).toList();
        return series.startingAt(start).ledBy(host, coHosts);
    }

    private static List<String> what(SessionPlan now, SessionPlan then) {
        List<String> what = new ArrayList<>();
        if (!now.title().equals(then.title())) {
            what.add("TITLE");
        }
        if (!now.startsAt().equals(then.startsAt())) {
            what.add("TIME");
        }
        if (!now.host().equals(then.host()) || !people(now).equals(people(then))) {
            what.add("STAFF");
        }
        SeriesPolicy.differs(now, then).stream()
                .filter(code -> !code.equals("FEWER_CO_HOSTS"))
                .forEach(what::add);
        return what;
    }

    private static Set<StaffId> people(SessionPlan plan) {
        return new HashSet<>(plan.coHosts());
    }

    private static LocalTime timeOfDay(SessionPlan plan) {
        return LocalTime.ofInstant(plan.startsAt(), plan.timeZone());
    }
}
