package org.safesessions.run;

import static org.safesessions.run.People.COLE;
import static org.safesessions.run.People.HANA;
import static org.safesessions.run.People.LEILA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Tier;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.InteractWith;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.SessionType;
import org.safesessions.plan.Setting;
import org.safesessions.plan.Supervision;
import org.safesessions.platform.Platform;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings sessions to where a test wants them, through the desks, by the people who would do it. */
@TestComponent
public class LiveHour {

    public static final Instant START = Instant.parse("2026-11-23T18:00:00Z");
    public static final Instant DOORS = START.minus(Duration.ofMinutes(15));
    public static final Instant END = START.plus(Duration.ofHours(1));

    private final JdbcTemplate jdbc;
    private final StaffDesk staff;
    private final PlanningDesk planning;
    private final RoomDesk room;
    private final OnCallDesk onCall;
    private final RoomContext.TurnedClock clock;

    LiveHour(
            JdbcTemplate jdbc,
            StaffDesk staff,
            PlanningDesk planning,
            RoomDesk room,
            OnCallDesk onCall,
            RoomContext.TurnedClock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.planning = planning;
        this.room = room;
        this.onCall = onCall;
        this.clock = clock;
    }

    /** An empty house with the people of the tests, ten minutes before the start. */
    public void begin() {
        for (String table : List.of(
                "door_request",
                "door_entry",
                "registration",
                "place_count",
                "debrief",
                "session_review",
                "check_in",
                "control_record",
                "rules_on_view",
                "join_trouble",
                "waiting_word",
                "live_session",
                "cover_needed",
                "lead_presence",
                "rota_shift",
                "session_co_host",
                "session_risk",
                "session_control",
                "online_session",
                "staff_duty",
                "staff")) {
            jdbc.update("delete from " + table);
        }
        People.enrol(staff);
        clock.turnTo(START.minus(Duration.ofMinutes(10)));
        People.signOut();
    }

    public static void as(StaffId person, Runnable act) {
        asking(person, () -> {
            act.run();
            return true;
        });
    }

    public static <T> T asking(StaffId person, Callable<T> act) {
        People.signIn(person);
        try {
            return act.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            People.signOut();
        }
    }

    /** Planned by Hana with Cole, long before. */
    public SessionId planned(String title, StaffId... coHosts) {
        List<StaffId> with = coHosts.length == 0 ? List.of(COLE) : Arrays.asList(coHosts);
        Instant now = clock.instant();
        clock.turnTo(START.minus(Duration.ofDays(2)));
        SessionId id = asking(HANA, () -> planning.plan(plan(title, with)).id());
        clock.turnTo(now);
        return id;
    }

    /** Ready to start but for the people and the room. */
    public SessionId ready(StaffId... coHosts) {
        SessionId id = planned("Homework club", coHosts);
        planning.move(id, SessionState.READY, null);
        return id;
    }

    /** Nothing is missing but a lead on call. */
    public SessionId readyButForALead(StaffId... coHosts) {
        SessionId id = ready(coHosts);
        prepare(id, coHosts.length == 0 ? COLE : coHosts[0]);
        return id;
    }

    /** Nothing is missing. */
    public SessionId readyToStart(StaffId... coHosts) {
        SessionId id = readyButForALead(coHosts);
        covered(LEILA);
        return id;
    }

    public SessionId running(LiveDesk live) {
        SessionId id = readyToStart();
        as(HANA, () -> live.start(id));
        return id;
    }

    public void prepare(SessionId id, StaffId coHost) {
        as(HANA, () -> room.checkIn(id));
        as(coHost, () -> {
            room.checkIn(id);
            room.attestAll(id, null);
            room.rulesShown(id);
        });
    }

    /** A shift that covers all of it, confirmed now by its lead. */
    public ShiftId covered(StaffId lead) {
        return shift(lead, DOORS.minus(Duration.ofHours(1)), END.plus(Duration.ofHours(2)));
    }

    public ShiftId shift(StaffId lead, Instant from, Instant to) {
        return asking(lead, () -> {
            ShiftId shift = onCall.offer(lead, Tier.LEAD, new Interval(from, to));
            onCall.confirm(shift);
            return shift;
        });
    }

    public void withdrawn(StaffId lead, ShiftId shift) {
        as(lead, () -> onCall.withdraw(shift, "ill", null));
    }

    public void clearedUntil(StaffId person, LocalDate day) {
        jdbc.update("update staff set cleared_until = ? where id = ?", day, person.value());
    }

    public void forgetRules(SessionId id) {
        jdbc.update("delete from rules_on_view where session_id = ?", id.value());
    }

    public void forgetCheckIn(SessionId id, StaffId person) {
        jdbc.update("delete from check_in where session_id = ? and staff_id = ?", id.value(), person.value());
    }

    public void alsoAHost(StaffId person) {
        jdbc.update("insert into staff_duty (staff_id, duty) values (?, 'HOST')", person.value());
    }

    public static SessionPlan plan(String title, List<StaffId> coHosts) {
        return new SessionPlan(
                title,
                SessionType.CLASS,
                Audience.CHILDREN_UNDER_13,
                Interactivity.INTERACTIVE,
                Access.REGISTERED,
                Platform.ZOOM,
                START,
                60,
                ZoneId.of("Europe/London"),
                HANA,
                coHosts,
                12,
                Supervision.ACCOMPANIED,
                Supervision.ACCOMPANIED,
                new Expectations(Setting.YOUR_CHOICE, Setting.YOUR_CHOICE, true, InteractWith.EACH_OTHER));
    }
}
