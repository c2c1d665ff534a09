package org.safesessions.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.safesessions.demo.process.DemoTime;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.StaffChange;
import org.safesessions.plan.StandInDesk;
import org.safesessions.plan.StandInRole;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cole is ill: Hana asks everybody who could stand in, and whoever is asked says yes. */
@Component
@Profile("!production")
class DemoStandIn {

    private static final Duration UNTIL_THE_ANSWER = Duration.ofMinutes(12);

    private final DemoTime time;
    private final StandInDesk desk;
    private final PlanningDesk planning;
    private final ActingAs acting;
    private final Clock clock;

    DemoStandIn(DemoTime time, StandInDesk desk, PlanningDesk planning, ActingAs acting, Clock clock) {
        this.time = time;
        this.desk = desk;
        this.planning = planning;
        this.acting = acting;
        this.clock = clock;
    }

    void seek(SessionId id) {
        acting.as(DemoSession.HANA, () -> desk.ask(id, StandInRole.CO_HOST));
    }

    /** Only in the past: what a visitor asks for, a visitor answers. */
    @EventListener
    void on(NoticeNeeded asked) {
        if (asked.kind() == NoticeKind.STAND_IN_SOUGHT && time.isPassing()) {
            StaffId person = new StaffId(asked.to().id());
            UUID call = UUID.fromString(asked.about());
            time.at(clock.instant().plus(UNTIL_THE_ANSWER), () -> sayYes(person, call));
        }
    }

    private void sayYes(StaffId person, UUID call) {
        SessionId id = acting.as(person, () -> desk.yes(call));
        acting.as(DemoSession.HANA, () -> planning.changeStaff(id, new StaffChange(null, null, DemoSession.COLE)));
    }
}
