package org.safesessions.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.debrief.DebriefNotes;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Tier;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.InteractWith;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionType;
import org.safesessions.plan.Setting;
import org.safesessions.plan.Supervision;
import org.safesessions.platform.Platform;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.RoomDesk;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product's own session from its plan to its review, through its desks: much more than the bench's five acts, so that
 * nobody takes those for it. Fifteen acts of people and what follows from them; no registrations.
 */
final class WholeSession {

    private final PlanningDesk planning;
    private final RoomDesk room;
    private final LiveDesk live;
    private final DebriefDesk debriefs;
    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final Clock clock;

    WholeSession(ConfigurableApplicationContext house) {
        planning = house.getBean(PlanningDesk.class);
        room = house.getBean(RoomDesk.class);
        live = house.getBean(LiveDesk.class);
        debriefs = house.getBean(DebriefDesk.class);
        jobs = house.getBean(ManagementService.class);
        runtime = house.getBean(RuntimeService.class);
        clock = house.getBean(Clock.class);
        leadOnCall(house.getBean(OnCallDesk.class));
    }

    private void leadOnCall(OnCallDesk onCall) {
        boolean covered = !onCall.onCallAt(clock.instant()).isEmpty();
        if (!covered) {
            ShiftId shift = Signed.as(
                    "leila",
                    () -> onCall.offer(
                            new StaffId("leila"),
                            Tier.LEAD,
                            clock.instant().minus(Duration.ofHours(1)),
                            clock.instant().plus(Duration.ofHours(6))));
            Signed.in("leila", () -> onCall.confirm(shift));
        }
    }

    /**
     * @param ignored the session makes its own id
     */
    void live(String ignored) {
        SessionId id = ready();
        Signed.in("hana", () -> room.checkIn(id));
        Signed.in("cole", () -> room.checkIn(id));
        Signed.in("cole", () -> room.attestAll(id, null));
        Signed.in("cole", () -> room.rulesShown(id));
        Signed.in("hana", () -> live.start(id));
        Signed.in("cole", () -> live.end(id));
        DebriefNotes notes = new DebriefNotes("All went well.", null, null, null);
        Signed.in("hana", () -> debriefs.write(id, notes));
        Signed.in("cole", () -> debriefs.write(id, notes));
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId("followUpWindowEnded")
                .singleResult()
                .getId());
        Signed.in("leila", () -> debriefs.review(id, "Nothing to change."));
    }

    /** Planned and approved, five minutes before it starts. */
    SessionId ready() {
        Instant soon = clock.instant().plus(Duration.ofMinutes(5));
        SessionId id = Signed.as("hana", () -> planning.plan(plan(soon)).id());
        Signed.in("leila", () -> planning.decide(id, true, null));
        return id;
    }

    private static SessionPlan plan(Instant startsAt) {
        return new SessionPlan(
                "Homework club",
                SessionType.CLASS,
                Audience.CHILDREN_13_TO_17,
                Interactivity.INTERACTIVE,
                Access.REGISTERED,
                Platform.ZOOM,
                startsAt,
                60,
                ZoneId.of("Europe/London"),
                new StaffId("hana"),
                List.of(new StaffId("cole")),
                12,
                Supervision.ACCOMPANIED,
                Supervision.ACCOMPANIED,
                new Expectations(Setting.YOUR_CHOICE, Setting.YOUR_CHOICE, true, InteractWith.EACH_OTHER));
    }
}
