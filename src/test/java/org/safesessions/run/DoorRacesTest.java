package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.run.LiveHour.as;
import static org.safesessions.run.LiveHour.asking;
import static org.safesessions.run.People.CARA;
import static org.safesessions.run.People.COLE;
import static org.safesessions.run.People.HANA;
import static org.safesessions.run.People.LEILA;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionState;
import org.safesessions.register.Forms;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.VettingStanding.Standing;
import org.safesessions.run.DoorDecision.Decision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two hands at one door at the same moment. */
@InTheRoom
class DoorRacesTest {

    private static final int TIMES = 3;

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

    @Autowired
    private JdbcTemplate sql;

    private SessionId id;
    private RegistrationId sam;
    private DoorEntryId entry;

    @BeforeEach
    void samIsAwaitedAtAnOpenDoor() {
        hour.begin();
        id = hour.planned("Homework club", COLE, CARA);
        sam = asking(
                COLE, () -> registrations.registerByStaff(id, Forms.aChild().form()));
        entry = new DoorEntryId(sam.value());
        checks.say(sam, Standing.CLEARED);
        planning.move(id, SessionState.READY, null);
        hour.prepare(id, COLE);
        hour.covered(LEILA);
        as(HANA, () -> live.start(id));
        heard.forget();
    }

    private static DoorDecision letIn() {
        return DoorDecision.of(Decision.ADMIT, CameraMatch.MATCH).withCarer();
    }

    private static DoorDecision refuse() {
        return DoorDecision.of(Decision.REFUSE, null).because("Not the child who registered.");
    }

    private DoorLine line() {
        return asking(COLE, () -> door.line(id, entry));
    }

    private static List<String> together(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (Callable<String> act : List.of(one, other)) {
                running.add(pool.submit(() -> {
                    barrier.await();
                    return act.call();
                }));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private String deciding(StaffId who, DoorDecision decision, Long seen) {
        return outcome(who, () -> door.decide(id, entry, decision, seen, null));
    }

    private static String outcome(StaffId who, Runnable act) {
        try {
            as(who, act::run);
            return "done";
        } catch (ActRefused refused) {
            return refused.reasons().get(0).code();
        }
    }

    @RepeatedTest(TIMES)
    void ofTwoWhoLetInAndRefuseAtTheSameMomentOneIsHeard() throws Exception {
        List<String> outcomes = together(() -> deciding(COLE, letIn(), 0L), () -> deciding(CARA, refuse(), 0L));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "STALE");
        assertThat(line().version()).isEqualTo(1);
        DoorStanding heardFirst = outcomes.get(0).equals("done") ? DoorStanding.ADMITTED : DoorStanding.REFUSED;
        assertThat(line().standing()).isEqualTo(heardFirst);
    }

    @RepeatedTest(TIMES)
    void thoseWhoSayTwiceAtOnceThatTheyAreHereComeOnce() throws Exception {
        together(() -> here(), () -> here());

        assertThat(sql.queryForObject("select count(*) from door_entry", Integer.class))
                .isEqualTo(1);
        assertThat(heard.names()).containsExactly("run.personCameToDoor");
    }

    private String here() {
        door.hereNow(sam);
        return "here";
    }

    @RepeatedTest(TIMES)
    void whatTwoTakeBackAtTheSameMomentIsTakenBackOnce() throws Exception {
        here();
        as(COLE, () -> door.decide(id, entry, letIn(), null, null));
        heard.forget();

        List<String> outcomes = together(() -> undoing(COLE), () -> undoing(CARA));

        assertThat(outcomes).containsOnlyOnce("done");
        assertThat(line().standing()).isEqualTo(DoorStanding.WAITING);
        assertThat(heard.names()).containsExactly("run.doorDecisionUndone");
    }

    private String undoing(StaffId who) {
        return outcome(who, () -> door.undo(id, entry, null));
    }
}
