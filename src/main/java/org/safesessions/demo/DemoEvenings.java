package org.safesessions.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.safesessions.demo.process.DemoTime;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Tier;
import org.safesessions.plan.PlanningDesk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What its people did for one evening, from the rota to the review, each at the time at which they would. */
@Component
@Profile("!production")
class DemoEvenings {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final DemoTime time;
    private final DemoPlans plans;
    private final DemoCrowd crowd;
    private final DemoHour hour;
    private final DemoStandIn standIn;
    private final DemoConcerns concerns;
    private final DemoAfterwards afterwards;
    private final DemoReplies replies;
    private final PlanningDesk planning;
    private final OnCallDesk onCall;
    private final ActingAs acting;

    DemoEvenings(
            DemoTime time,
            DemoPlans plans,
            DemoCrowd crowd,
            DemoHour hour,
            DemoStandIn standIn,
            DemoConcerns concerns,
            DemoAfterwards afterwards,
            DemoReplies replies,
            PlanningDesk planning,
            OnCallDesk onCall,
            ActingAs acting) {
        this.time = time;
        this.plans = plans;
        this.crowd = crowd;
        this.hour = hour;
        this.standIn = standIn;
        this.concerns = concerns;
        this.afterwards = afterwards;
        this.replies = replies;
        this.planning = planning;
        this.onCall = onCall;
        this.acting = acting;
    }

    /** One that is planned by itself. */
    void whole(DemoClub club, LocalDate day, int weeksAgo, DemoStory story) {
        Instant starts = club.startsOn(day);
        plans.one(club.plan(starts), club.people(weeksAgo), story, id -> live(club, id, starts, story));
    }

    /** One that is planned already. Everything that happens by itself is left to the processes. */
    void live(DemoClub club, SessionId id, Instant starts, DemoStory story) {
        rota(club, starts, story);
        if (story == DemoStory.CANCELLED) {
            time.at(
                    starts.minus(DAY),
                    () -> acting.as(DemoSession.HANA, () -> planning.cancel(id, "The hall has no network this week.")));
            return;
        }
        if (story == DemoStory.STOOD_IN) {
            time.at(starts.minus(HOUR.multipliedBy(3)), () -> standIn.seek(id));
        }
        time.at(starts.minus(MINUTE.multipliedBy(25)), () -> hour.prepare(id));
        if (story == DemoStory.START_REFUSED) {
            time.at(starts, () -> hour.startInVain(id));
            time.at(starts.plus(MINUTE.multipliedBy(3)), () -> acting.as(club.lead(), () -> onCall.heartbeat()));
            time.at(starts.plus(MINUTE.multipliedBy(4)), () -> open(club, id, story));
        } else if (story != DemoStory.NO_LEAD) {
            time.at(starts, () -> open(club, id, story));
        }
    }

    private void rota(DemoClub club, Instant starts, DemoStory story) {
        Interval needed = new Interval(starts.minus(HOUR), starts.plus(HOUR.multipliedBy(2)));
        time.at(starts.minus(DAY.multipliedBy(5)).plus(HOUR), () -> {
            ShiftId shift = acting.as(club.lead(), () -> onCall.offer(club.lead(), Tier.LEAD, needed));
            confirm(club, shift, starts, story);
            if (story == DemoStory.LEAD_LEFT) {
                time.at(
                        starts.plus(MINUTE.multipliedBy(20)),
                        () -> acting.as(club.lead(), () -> onCall.withdraw(shift, "My child is ill.", null)));
            }
        });
    }

    private void confirm(DemoClub club, ShiftId shift, Instant starts, DemoStory story) {
        Runnable confirmed = () -> acting.as(club.lead(), () -> onCall.confirm(shift));
        switch (story) {
            case NO_LEAD -> {}
            case LEAD_CAME_LATE -> time.at(starts.minus(MINUTE.multipliedBy(4)), confirmed);
            case START_REFUSED -> time.at(starts.minus(DAY.multipliedBy(4)), confirmed);
            default -> {
                time.at(starts.minus(DAY.multipliedBy(4)), confirmed);
                time.at(starts.minus(MINUTE.multipliedBy(40)), () -> acting.as(club.lead(), () -> onCall.heartbeat()));
            }
        }
    }

    private void open(DemoClub club, SessionId id, DemoStory story) {
        hour.start(id);
        Instant starts = planning.get(id).startsAt();
        Instant ends = planning.get(id).endsAt();
        crowd.letIn(id, story);
        switch (story) {
            case NOT_WHO_THEY_SAID -> concerns.raisedAtTheDoor();
            case LEAD_LEFT -> {
                time.at(starts.plus(MINUTE.multipliedBy(24)), () -> takeOver(starts));
                time.at(starts.plus(MINUTE.multipliedBy(26)), () -> hour.resume(id));
            }
            case PAUSED -> {
                time.at(starts.plus(MINUTE.multipliedBy(9)), () -> hour.pause(id));
                time.at(starts.plus(MINUTE.multipliedBy(13)), () -> hour.resume(id));
            }
            default -> {}
        }
        time.at(ends, () -> {
            replies.expect(id, story);
            hour.end(id);
            afterwards.of(id, hour.coHost(id), club.lead(), ends, story);
        });
    }

    private void takeOver(Instant starts) {
        Interval rest = new Interval(starts, starts.plus(HOUR.multipliedBy(2)));
        acting.as(DemoSession.DEV, () -> onCall.confirm(onCall.offer(DemoSession.DEV, Tier.DEPUTY, rest)));
    }
}
