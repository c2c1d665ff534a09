package org.safesessions.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.debrief.DebriefNotes;
import org.safesessions.demo.process.DemoTime;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Tier;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionState;
import org.safesessions.register.RegistrationForm;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.RoomDesk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What its people did for one evening, from the plan to the review, each at the time at which they would. */
@Component
@Profile("!production")
class DemoEvenings {

    private static final StaffId LEILA = new StaffId("leila");
    private static final StaffId DEV = new StaffId("dev");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final DemoTime time;
    private final DemoCrowd crowd;
    private final DemoConcerns concerns;
    private final PlanningDesk planning;
    private final OnCallDesk onCall;
    private final RoomDesk room;
    private final LiveDesk live;
    private final DebriefDesk debriefs;
    private final ActingAs acting;

    DemoEvenings(
            DemoTime time,
            DemoCrowd crowd,
            DemoConcerns concerns,
            PlanningDesk planning,
            OnCallDesk onCall,
            RoomDesk room,
            LiveDesk live,
            DebriefDesk debriefs,
            ActingAs acting) {
        this.time = time;
        this.crowd = crowd;
        this.concerns = concerns;
        this.planning = planning;
        this.onCall = onCall;
        this.room = room;
        this.live = live;
        this.debriefs = debriefs;
        this.acting = acting;
    }

    /** Everything that happens by itself is left to the processes. */
    void plan(DemoClub club, Instant starts, DemoStory story) {
        time.at(starts.minus(DAY.multipliedBy(6)), () -> {
            SessionId id = acting.as(
                    DemoSession.HANA, () -> planning.plan(club.plan(starts)).id());
            before(club, id, starts, story);
        });
    }

    /** A session that is still to come: planned, its people registered and checked; the rest is the visitor's. */
    void planAhead(SessionPlan plan, List<RegistrationForm> people, Consumer<SessionId> planned) {
        Instant starts = plan.startsAt();
        time.at(starts.minus(DAY.multipliedBy(6)), () -> {
            SessionId id = acting.as(plan.host(), () -> planning.plan(plan).id());
            planned.accept(id);
            time.at(starts.minus(DAY.multipliedBy(5)), () -> approve(id));
            time.at(starts.minus(DAY.multipliedBy(4)), () -> crowd.register(id, people, DemoStory.ORDINARY));
            time.at(starts.minus(DAY.multipliedBy(3)), () -> crowd.check(id, DemoStory.ORDINARY));
        });
    }

    private void approve(SessionId id) {
        if (planning.get(id).state() == SessionState.AWAITING_APPROVAL) {
            acting.as(LEILA, () -> planning.decide(id, true, null));
        }
    }

    private void before(DemoClub club, SessionId id, Instant starts, DemoStory story) {
        time.at(starts.minus(DAY.multipliedBy(5)), () -> approve(id));
        Interval needed = new Interval(starts.minus(HOUR), starts.plus(HOUR.multipliedBy(2)));
        time.at(starts.minus(DAY.multipliedBy(5)).plus(HOUR), () -> {
            ShiftId shift = acting.as(club.lead(), () -> onCall.offer(club.lead(), Tier.LEAD, needed));
            confirm(club, shift, starts, story);
        });
        time.at(starts.minus(DAY.multipliedBy(4)), () -> crowd.register(id, club.people(), story));
        time.at(starts.minus(DAY.multipliedBy(3)), () -> crowd.check(id, story));
        if (story == DemoStory.CANCELLED) {
            time.at(
                    starts.minus(DAY),
                    () -> acting.as(DemoSession.HANA, () -> planning.cancel(id, "The hall has no network this week.")));
            return;
        }
        time.at(starts.minus(MINUTE.multipliedBy(25)), () -> prepare(id));
        if (story != DemoStory.NO_LEAD) {
            time.at(starts, () -> start(club, id, story));
        }
    }

    private void confirm(DemoClub club, ShiftId shift, Instant starts, DemoStory story) {
        switch (story) {
            case NO_LEAD -> {}
            case LEAD_CAME_LATE ->
                time.at(
                        starts.minus(MINUTE.multipliedBy(4)),
                        () -> acting.as(club.lead(), () -> onCall.confirm(shift)));
            default -> {
                time.at(starts.minus(DAY.multipliedBy(4)), () -> acting.as(club.lead(), () -> onCall.confirm(shift)));
                time.at(starts.minus(MINUTE.multipliedBy(40)), () -> acting.as(club.lead(), () -> onCall.heartbeat()));
            }
        }
        if (story == DemoStory.LEAD_LEFT) {
            time.at(
                    starts.plus(MINUTE.multipliedBy(20)),
                    () -> acting.as(club.lead(), () -> onCall.withdraw(shift, "My child is ill.", null)));
        }
    }

    private void prepare(SessionId id) {
        Session session = planning.get(id);
        StaffId coHost = session.coHosts().get(0);
        acting.as(session.host(), () -> room.checkIn(id));
        acting.as(coHost, () -> room.checkIn(id));
        acting.as(coHost, () -> room.attestAll(id, null));
        acting.as(coHost, () -> room.rulesShown(id));
    }

    private void start(DemoClub club, SessionId id, DemoStory story) {
        acting.as(DemoSession.HANA, () -> live.start(id));
        Instant starts = planning.get(id).startsAt();
        Instant ends = planning.get(id).endsAt();
        crowd.letIn(id, story);
        if (story == DemoStory.NOT_WHO_THEY_SAID) {
            concerns.raisedAtTheDoor();
        }
        if (story == DemoStory.LEAD_LEFT) {
            time.at(starts.plus(MINUTE.multipliedBy(24)), () -> takeOver(starts));
            time.at(starts.plus(MINUTE.multipliedBy(26)), () -> acting.as(DemoSession.HANA, () -> live.resume(id)));
        }
        time.at(ends, () -> {
            acting.as(DemoSession.COLE, () -> live.end(id));
            after(club, id, ends, story);
        });
    }

    private void takeOver(Instant starts) {
        Interval rest = new Interval(starts, starts.plus(HOUR.multipliedBy(2)));
        acting.as(DEV, () -> onCall.confirm(onCall.offer(DEV, Tier.DEPUTY, rest)));
    }

    private void after(DemoClub club, SessionId id, Instant ends, DemoStory story) {
        time.at(
                ends.plus(MINUTE.multipliedBy(20)),
                () -> acting.as(DemoSession.HANA, () -> debriefs.write(id, host(story))));
        time.at(ends.plus(HOUR), () -> acting.as(DemoSession.COLE, () -> debriefs.write(id, coHost(story))));
        if (story == DemoStory.CONCERN_CLOSED || story == DemoStory.CONCERN_OPEN) {
            time.at(ends.plus(HOUR.multipliedBy(3)), () -> concerns.raise(id, story));
        }
        time.at(
                ends.plus(DAY.multipliedBy(4)),
                () -> acting.as(club.lead(), () -> debriefs.review(id, "Read. Thank you both.")));
    }

    private static DebriefNotes host(DemoStory story) {
        return story == DemoStory.NEAR_MISS
                ? new DebriefNotes(
                        "A good evening.",
                        "Somebody shared their screen before we had switched it off.",
                        "Check screen sharing first when the room is prepared.",
                        null)
                : new DebriefNotes("A good evening. All stayed to the end.", null, null, null);
    }

    private static DebriefNotes coHost(DemoStory story) {
        String happened = story == DemoStory.LEAD_LEFT
                ? "We paused for six minutes when the lead had to go. Both of us stayed with the group."
                : "Everybody was let in by two minutes past.";
        return new DebriefNotes(happened, null, null, null);
    }
}
