package org.safesessions;

import java.time.Duration;
import java.time.LocalDate;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Plans;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.Supervision;
import org.safesessions.platform.Platform;
import org.safesessions.register.Forms;
import org.springframework.boot.test.context.TestComponent;

/** Sessions where everybody can see the accounts of those who take part, and people who told us theirs. */
@TestComponent
public class PictureScenes {

    private static final Duration AHEAD = Duration.ofHours(4);

    private final Scenes scenes;
    private final Acting acting;
    private final TestClock clock;
    private final PlanningDesk planning;

    PictureScenes(Scenes scenes, Acting acting, TestClock clock, PlanningDesk planning) {
        this.scenes = scenes;
        this.acting = acting;
        this.clock = clock;
        this.planning = planning;
    }

    /** For adults in a private group on Facebook, open for registration, in four hours. */
    public SessionId onFacebook() {
        SessionPlan plan = Plans.aClass()
                .forThe(Audience.ADULTS)
                .on(Platform.FACEBOOK_GROUP)
                .open(Access.PRIVATE_GROUP)
                .supervised(Supervision.INDEPENDENT, Supervision.INDEPENDENT)
                .at(clock.instant().plus(AHEAD))
                .plan();
        SessionId id = acting.as("hana", () -> planning.plan(plan).id());
        if (planning.get(id).approvalNeeded()) {
            acting.as("leila", () -> planning.decide(id, true, "somebody is there"));
        }
        return id;
    }

    public RegistrationId adult(SessionId session, String name, String mail) {
        return scenes.registered(
                session,
                Forms.anAdult()
                        .named(name)
                        .mail(mail)
                        .account("https://facebook.example/me", LocalDate.of(2020, 6, 1)));
    }
}
