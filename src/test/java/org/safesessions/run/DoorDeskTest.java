package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.run.LiveHour.as;
import static org.safesessions.run.LiveHour.asking;
import static org.safesessions.run.People.COLE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionState;
import org.safesessions.register.Forms;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.VettingStanding.Standing;
import org.springframework.beans.factory.annotation.Autowired;

@InTheRoom
class DoorDeskTest {

    @Autowired
    private LiveHour hour;

    @Autowired
    private DoorDesk door;

    @Autowired
    private LiveDesk live;

    @Autowired
    private RegistrationDesk registrations;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private RoomContext.Checks checks;

    @Autowired
    private RoomContext.Heard heard;

    @BeforeEach
    void begin() {
        hour.begin();
    }

    @Test
    void somebodyCheckedWaitsAndIsLetIn() {
        SessionId id = hour.planned("Homework club");
        RegistrationId sam = asking(
                COLE, () -> registrations.registerByStaff(id, Forms.aChild().form()));
        checks.say(sam, Standing.CLEARED);
        planning.move(id, SessionState.READY, null);
        hour.prepare(id, COLE);
        hour.covered(People.LEILA);
        as(People.HANA, () -> live.start(id));
        heard.forget();

        door.hereNow(sam);
        door.hereNow(sam);
        assertThat(heard.names()).containsExactly("run.personCameToDoor");
        assertThat(asking(COLE, () -> door.waiting(id)))
                .extracting(WaitingPerson::registration)
                .containsExactly(sam);
        DoorEntryId entry = new DoorEntryId(sam.value());
        as(COLE, () -> door.decide(id, entry, letIn(), 0L, null));

        assertThat(asking(COLE, () -> door.line(id, entry)).standing()).isEqualTo(DoorStanding.ADMITTED);
        assertThat(heard.names()).containsExactly("run.personCameToDoor", "run.doorDecided");
    }

    private static DoorDecision letIn() {
        return DoorDecision.of(DoorDecision.Decision.ADMIT, CameraMatch.MATCH).withCarer();
    }
}
