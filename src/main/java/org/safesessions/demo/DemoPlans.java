package org.safesessions.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.safesessions.demo.process.DemoTime;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionState;
import org.safesessions.register.RegistrationForm;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration's people plan something: Hana writes it down, Leila approves it, people register and are checked. */
@Component
@Profile("!production")
class DemoPlans {

    static final Duration PLANNED_BEFORE = Duration.ofDays(6);
    static final Duration APPROVED_BEFORE = Duration.ofDays(5);
    static final Duration REGISTERED_BEFORE = Duration.ofDays(4);
    static final Duration CHECKED_BEFORE = Duration.ofDays(3);

    private final DemoTime time;
    private final DemoCrowd crowd;
    private final PlanningDesk planning;
    private final ActingAs acting;

    DemoPlans(DemoTime time, DemoCrowd crowd, PlanningDesk planning, ActingAs acting) {
        this.time = time;
        this.crowd = crowd;
        this.planning = planning;
        this.acting = acting;
    }

    /**
     * One session, by itself.
     *
     * @param people who come
     * @param planned told its id as soon as it has one
     */
    void one(SessionPlan plan, List<RegistrationForm> people, DemoStory story, Consumer<SessionId> planned) {
        Instant starts = plan.startsAt();
        time.at(starts.minus(PLANNED_BEFORE), () -> {
            SessionId id = acting.as(plan.host(), () -> planning.plan(plan).id());
            planned.accept(id);
            time.at(starts.minus(APPROVED_BEFORE), () -> approve(id));
            if (!people.isEmpty()) {
                come(id, starts, people, story);
            }
        });
    }

    /** They register, and are checked the day after. */
    void come(SessionId id, Instant starts, List<RegistrationForm> people, DemoStory story) {
        time.at(starts.minus(REGISTERED_BEFORE), () -> crowd.register(id, people, story));
        time.at(starts.minus(CHECKED_BEFORE), () -> crowd.check(id, story));
    }

    private void approve(SessionId id) {
        if (planning.get(id).state() == SessionState.AWAITING_APPROVAL) {
            acting.as(DemoSession.LEILA, () -> planning.decide(id, true, null));
        }
    }
}
