package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safesessions.run.LiveHour.as;
import static org.safesessions.run.LiveHour.asking;
import static org.safesessions.run.People.ADAM;
import static org.safesessions.run.People.CARA;
import static org.safesessions.run.People.COLE;
import static org.safesessions.run.People.HANA;
import static org.safesessions.run.People.LEILA;
import static org.safesessions.run.People.MONA;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
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

@InTheRoom
class DoorDeskTest {

    @Autowired
    private LiveHour hour;

    @Autowired
    private DoorDesk door;

    @Autowired
    private PorchDesk porch;

    @Autowired
    private RingDesk ring;

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
    void begin() {
        hour.begin();
        id = hour.planned("Homework club", COLE, CARA);
        sam = registered(Forms.aChild());
        entry = new DoorEntryId(sam.value());
        checks.say(sam, Standing.CLEARED);
        planning.move(id, SessionState.READY, null);
    }

    private RegistrationId registered(Forms form) {
        return asking(COLE, () -> registrations.registerByStaff(id, form.form()));
    }

    private void start() {
        hour.prepare(id, COLE);
        hour.covered(LEILA);
        as(HANA, () -> live.start(id));
        heard.forget();
    }

    private static DoorDecision letIn() {
        return DoorDecision.of(Decision.ADMIT, CameraMatch.MATCH).withCarer();
    }

    private void decide(StaffId who, DoorEntryId whom, DoorDecision decision) {
        as(who, () -> door.decide(id, whom, decision, null, null));
    }

    private DoorLine line(DoorEntryId whom) {
        return asking(COLE, () -> door.line(id, whom));
    }

    private DoorEntryId arrives(String name, DoorRole role) {
        return asking(COLE, () -> door.arrive(id, new DoorArrival(name, role, JoinsBy.DEVICE), null));
    }

    private static void refused(ThrowingCallable act, ActRefused.Kind kind, String... codes) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ActRefused.class, no -> {
            assertThat(no.kind()).isEqualTo(kind);
            assertThat(no.reasons()).extracting(Reason::code).containsAll(List.of(codes));
        });
    }

    @Test
    void somebodyCheckedWaitsAndIsLetIn() {
        start();
        door.hereNow(sam);
        door.hereNow(sam);
        assertThat(heard.names()).containsExactly("run.personCameToDoor");
        assertThat(asking(COLE, () -> door.waiting(id)))
                .extracting(WaitingPerson::registration)
                .containsExactly(sam);
        as(COLE, () -> door.decide(id, entry, letIn(), 0L, null));
        door.hereNow(sam);

        assertThat(line(entry).standing()).isEqualTo(DoorStanding.ADMITTED);
        assertThat(line(entry).carerPresent()).isTrue();
        assertThat(heard.names()).containsExactly("run.personCameToDoor", "run.doorDecided");
    }

    @Test
    void coHostsActHostAndLeadsReadNobodyElseDoes() {
        for (StaffId reader : List.of(HANA, COLE, CARA, LEILA)) {
            DoorList list = asking(reader, () -> door.list(id));
            assertThat(list.lines()).hasSize(1);
            assertThat(list.mayAct()).isEqualTo(reader.equals(COLE) || reader.equals(CARA));
            assertThat(asking(reader, () -> ring.whomToRing(id)).host().phone()).startsWith("+44 20");
        }
        for (StaffId other : List.of(MONA, ADAM)) {
            refused(() -> as(other, () -> door.list(id)), ActRefused.Kind.NOT_ALLOWED);
            refused(() -> as(other, () -> ring.whomToRing(id)), ActRefused.Kind.NOT_ALLOWED);
        }
        for (StaffId other : List.of(HANA, LEILA, MONA, ADAM)) {
            refused(() -> decide(other, entry, letIn()), ActRefused.Kind.NOT_ALLOWED, "ONLY_ITS_CO_HOSTS");
            refused(
                    () -> as(other, () -> door.undo(id, entry, null)),
                    ActRefused.Kind.NOT_ALLOWED,
                    "ONLY_ITS_CO_HOSTS");
            refused(() -> as(other, () -> porch.came(id, entry, JoinsBy.PHONE, null)), ActRefused.Kind.NOT_ALLOWED);
            refused(() -> as(other, () -> porch.left(id, entry, null)), ActRefused.Kind.NOT_ALLOWED);
            refused(() -> as(other, () -> porch.recognise(id, entry, sam, null)), ActRefused.Kind.NOT_ALLOWED);
            refused(
                    () -> as(
                            other, () -> door.arrive(id, new DoorArrival("Zoe", DoorRole.CARER, JoinsBy.DEVICE), null)),
                    ActRefused.Kind.NOT_ALLOWED);
        }
    }

    @Test
    void beforeTheStartNobodyIsLetInByAnyRoad() {
        DoorEntryId signer = arrives("Sina", DoorRole.SIGNER);
        DoorDecision vouched = letIn().because("Hana asked for her.");
        for (DoorEntryId whom : List.of(entry, signer)) {
            refused(() -> decide(COLE, whom, vouched), ActRefused.Kind.CONFLICT, "NO_LEAD_ON_CALL");
        }
        hour.prepare(id, COLE);
        hour.covered(LEILA);
        refused(() -> decide(COLE, entry, letIn()), ActRefused.Kind.CONFLICT, "NOT_STARTED");
        door.hereNow(sam);
        as(COLE, () -> porch.came(id, entry, JoinsBy.SHARED, null));
        decide(COLE, entry, DoorDecision.of(Decision.HOLD, null));
        as(COLE, () -> door.undo(id, entry, null));

        assertThat(asking(COLE, () -> door.list(id)).in(DoorStanding.ADMITTED)).isEmpty();
        assertThat(sql.queryForObject("select count(*) from door_entry where standing = 'ADMITTED'", Integer.class))
                .isZero();
    }

    @Test
    void inAPauseAndAfterTheEndNobodyIsLetIn() {
        start();
        decide(COLE, entry, letIn());
        decide(COLE, entry, DoorDecision.of(Decision.REMOVE, null));
        as(COLE, () -> live.pause(id, null));
        refused(() -> decide(COLE, entry, letIn()), ActRefused.Kind.CONFLICT, "DOOR_PAUSED");
        as(COLE, () -> door.undo(id, entry, null));
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.WAITING);
        as(COLE, () -> live.end(id));
        refused(() -> decide(COLE, entry, letIn()), ActRefused.Kind.CONFLICT, "SESSION_OVER");
        refused(() -> door.hereNow(sam), ActRefused.Kind.CONFLICT, "SESSION_OVER");
        refused(() -> arrives("Zoe", DoorRole.CARER), ActRefused.Kind.CONFLICT, "SESSION_OVER");
    }

    @Test
    void whoeverIsNotCheckedOrNotToComeStaysOutside() {
        start();
        checks.say(sam, Standing.BEING_CHECKED);
        refused(() -> decide(COLE, entry, letIn()), ActRefused.Kind.CONFLICT, "CHECKS_NOT_DONE");
        assertThat(line(entry).vetted()).isFalse();
        registrations.release(sam);
        assertThat(line(entry).notThisTime()).isTrue();
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.REFUSED);
        decide(COLE, entry, DoorDecision.of(Decision.HOLD, null));
        refused(() -> decide(COLE, entry, letIn()), ActRefused.Kind.CONFLICT, "NOT_TO_COME_IN");
        refused(() -> door.hereNow(sam), ActRefused.Kind.CONFLICT, "NOT_THIS_TIME");
    }

    @Test
    void aMismatchIsToldAndStays() {
        start();
        decide(
                COLE,
                entry,
                DoorDecision.of(Decision.ADMIT, CameraMatch.MISMATCH).withCarer());
        assertThat(heard.names()).containsExactly("run.doorDecided", "run.doorMismatchSeen");
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.HELD);
        refused(() -> as(COLE, () -> door.undo(id, entry, null)), ActRefused.Kind.CONFLICT, "NOTHING_TO_UNDO");
        refused(() -> decide(COLE, entry, letIn()), ActRefused.Kind.CONFLICT, "MISMATCH_STANDS");
        door.hereNow(sam);
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.HELD);
        decide(
                COLE,
                entry,
                DoorDecision.of(Decision.ADMIT, CameraMatch.EXPLAINED).because("It was the brother; Leila agreed."));
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.ADMITTED);
        assertThat(line(entry).warnings()).extracting(Reason::code).contains("MISMATCH_SEEN");
    }

    @Test
    void whoeverLooksAtAnOlderStateDecidesNothing() {
        start();
        long seen = line(entry).version();
        as(COLE, () -> door.decide(id, entry, letIn(), seen, null));
        refused(
                () -> as(CARA, () -> door.decide(id, entry, DoorDecision.of(Decision.HOLD, null), seen, null)),
                ActRefused.Kind.CONFLICT,
                "STALE");
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.ADMITTED);
    }

    @Test
    void comingToTheDoorDoesNotMakeADecisionStale() {
        start();
        long seen = line(entry).version();
        door.hereNow(sam);
        as(COLE, () -> door.decide(id, entry, letIn(), seen, null));
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.ADMITTED);
    }

    @Test
    void anActSentAgainWithItsKeyIsDoneOnce() {
        start();
        UUID key = UUID.randomUUID();
        as(COLE, () -> door.decide(id, entry, letIn(), 0L, key));
        as(COLE, () -> door.decide(id, entry, DoorDecision.of(Decision.HOLD, null), null, null));
        as(COLE, () -> door.decide(id, entry, letIn(), 0L, key));
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.HELD);
        refused(
                () -> as(COLE, () -> door.decide(id, entry, DoorDecision.of(Decision.REMOVE, null), null, key)),
                ActRefused.Kind.UNACCEPTABLE,
                "KEY_OF_ANOTHER_ACT");
        refused(
                () -> as(CARA, () -> door.decide(id, entry, letIn(), 0L, key)),
                ActRefused.Kind.UNACCEPTABLE,
                "KEY_OF_ANOTHER_ACT");

        UUID arrival = UUID.randomUUID();
        DoorArrival zoe = new DoorArrival("Zoe", DoorRole.CARER, JoinsBy.DEVICE);
        DoorEntryId first = asking(COLE, () -> door.arrive(id, zoe, arrival));
        assertThat(asking(COLE, () -> door.arrive(id, zoe, arrival))).isEqualTo(first);

        UUID back = UUID.randomUUID();
        as(COLE, () -> door.undo(id, entry, back));
        as(COLE, () -> door.undo(id, entry, back));
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.WAITING);
    }

    @Test
    void somebodyUnexpectedIsHeldOrIsSomebodyOnTheList() {
        start();
        DoorEntryId stranger = arrives("Sam Brown", DoorRole.PARTICIPANT);
        assertThat(line(stranger).warnings()).extracting(Reason::code).containsExactly("LOOKS_LIKE", "FULL_NAME_SHOWN");
        refused(() -> decide(COLE, stranger, letIn()), ActRefused.Kind.CONFLICT, "NOT_REGISTERED");
        as(COLE, () -> porch.recognise(id, stranger, sam, null));

        assertThat(asking(COLE, () -> door.list(id)).lines()).hasSize(1);
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.WAITING);
        assertThat(line(entry).warnings()).extracting(Reason::code).containsExactly("ASK_TO_RENAME");
        decide(COLE, entry, letIn());
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.ADMITTED);
    }

    @Test
    void whatWasSeenOfAnArrivalStaysWithWhoeverItIs() {
        start();
        DoorEntryId stranger = arrives("Sammy", DoorRole.PARTICIPANT);
        decide(COLE, stranger, DoorDecision.of(Decision.HOLD, CameraMatch.MISMATCH));
        as(COLE, () -> porch.recognise(id, stranger, sam, null));
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.HELD);
        refused(() -> decide(COLE, entry, letIn()), ActRefused.Kind.CONFLICT, "MISMATCH_STANDS");
    }

    @Test
    void aHelperIsLetInWithAReasonAndIsNobodyOnTheList() {
        start();
        DoorEntryId signer = arrives("Sina", DoorRole.SIGNER);
        refused(
                () -> as(COLE, () -> porch.recognise(id, signer, sam, null)),
                ActRefused.Kind.UNACCEPTABLE,
                "HELPERS_ARE_NOT_REGISTERED");
        refused(
                () -> decide(COLE, signer, DoorDecision.of(Decision.ADMIT, CameraMatch.MATCH)),
                ActRefused.Kind.UNACCEPTABLE,
                "HELPER_UNEXPLAINED");
        decide(
                COLE,
                signer,
                DoorDecision.of(Decision.ADMIT, CameraMatch.MATCH).because("Hana asked for her; I know her."));
        assertThat(line(signer).standing()).isEqualTo(DoorStanding.ADMITTED);
        assertThat(line(signer).reason()).isEqualTo("Hana asked for her; I know her.");
    }

    @Test
    void peopleRingLeaveAndComeBack() {
        start();
        as(COLE, () -> porch.came(id, entry, JoinsBy.PHONE, null));
        assertThat(line(entry).joinsBy()).isEqualTo(JoinsBy.PHONE);
        decide(
                COLE,
                entry,
                DoorDecision.of(Decision.ADMIT, CameraMatch.NO_CAMERA)
                        .withCarer()
                        .because("I know her voice."));
        refused(
                () -> as(COLE, () -> porch.came(id, entry, JoinsBy.PHONE, null)),
                ActRefused.Kind.CONFLICT,
                "IN_THE_ROOM");
        as(COLE, () -> porch.left(id, entry, null));
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.LEFT);
        door.hereNow(sam);
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.WAITING);
    }

    @Test
    void aRemovalEndsTheLinksOfThePerson() {
        start();
        decide(COLE, entry, letIn());
        int before = generation();
        decide(COLE, entry, DoorDecision.of(Decision.REMOVE, null));
        assertThat(generation()).isGreaterThan(before);
        door.hereNow(sam);
        assertThat(line(entry).standing()).isEqualTo(DoorStanding.REMOVED);
        refused(() -> as(COLE, () -> porch.left(id, entry, null)), ActRefused.Kind.CONFLICT, "PUT_OUT_BEFORE");
    }

    private int generation() {
        return Objects.requireNonNull(
                sql.queryForObject("select generation from registration where id = ?", Integer.class, sam.value()));
    }

    @Test
    void nothingOfWhatIsWrittenAtTheDoorIsReadableInTheTables() {
        start();
        DoorEntryId stranger = arrives("Zebedee", DoorRole.CARER);
        decide(
                COLE,
                stranger,
                DoorDecision.of(Decision.ADMIT, CameraMatch.MATCH).because("Marmalade asked for him."));
        for (String table : List.of("door_entry", "door_request")) {
            sql.queryForList("select * from " + table)
                    .forEach(row -> row.values()
                            .forEach(value -> assertThat(
                                            value instanceof byte[] bytes
                                                    ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                                                    : String.valueOf(value))
                                    .doesNotContain("Zebedee", "Marmalade")));
        }
        assertThat(heard.all().toString()).doesNotContain("Zebedee", "Marmalade");
    }

    @Test
    void nobodyOfAnotherSessionIsFound() {
        SessionId other = hour.planned("Art club", COLE);
        refused(() -> as(COLE, () -> door.decide(other, entry, letIn(), null, null)), ActRefused.Kind.NOT_FOUND);
        refused(() -> as(COLE, () -> door.line(other, entry)), ActRefused.Kind.NOT_FOUND);
        refused(() -> as(COLE, () -> porch.came(other, entry, JoinsBy.PHONE, null)), ActRefused.Kind.NOT_FOUND);
    }
}
