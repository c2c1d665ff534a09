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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.StaffChange;
import org.safesessions.platform.Control;
import org.safesessions.run.ControlStatus.State;
import org.springframework.beans.factory.annotation.Autowired;

@InTheRoom
class RoomDeskTest {

    @Autowired
    private LiveHour hour;

    @Autowired
    private RoomDesk room;

    @Autowired
    private LiveDesk live;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private RoomContext.TurnedClock clock;

    @Autowired
    private RoomContext.Heard heard;

    @BeforeEach
    void begin() {
        hour.begin();
    }

    @Test
    void hostAndCoHostsCheckInAndNobodyElse() {
        SessionId id = hour.ready(COLE);
        heard.forget();

        assertThat(asking(HANA, () -> room.checkIn(id)).by()).isEqualTo(HANA);
        as(COLE, () -> room.checkIn(id));
        as(COLE, () -> room.checkIn(id));

        assertThat(heard.names()).containsExactly("run.staffCheckedIn", "run.staffCheckedIn", "run.staffCheckedIn");
        for (var person : List.of(CARA, LEILA, MONA, ADAM)) {
            refused(() -> as(person, () -> room.checkIn(id)), ActRefused.Kind.NOT_ALLOWED, "ONLY_ITS_STAFF");
        }
        Room seen = asking(COLE, () -> room.look(id));
        assertThat(seen.staff()).extracting(Room.Seat::present).containsExactly(true, true);
        assertThat(seen.staff()).extracting(Room.Seat::firstName).containsExactly("Hana", "Cole");
        assertThat(seen.amPresent()).isTrue();
    }

    @Test
    void checkingInAgainRenewsIt() {
        SessionId id = hour.readyToStart();
        Instant first = clock.instant();
        clock.turnTo(first.plus(Duration.ofHours(3)));
        as(HANA, () -> room.checkIn(id));
        clock.turnTo(first.plus(Duration.ofHours(6)));

        assertThat(asking(HANA, () -> live.gate(id)).codes())
                .contains("CO_HOST_NOT_PRESENT")
                .doesNotContain("HOST_NOT_PRESENT");
    }

    @Test
    void aControlNobodyLookedAtIsUnknownAndOneThatIsNotInPlaceHasDrifted() {
        SessionId id = hour.ready();
        assertThat(states(id)).containsValues(State.UNKNOWN).doesNotContainValue(State.ATTESTED);

        ControlStatus drifted = asking(COLE, () -> room.setControl(id, Control.WAITING_ROOM, false, "was off"));

        assertThat(drifted.state()).isEqualTo(State.DRIFTED);
        assertThat(drifted.isInPlace()).isFalse();
        assertThat(drifted.by()).isEqualTo(COLE);
        assertThat(states(id)).containsEntry(Control.WAITING_ROOM, State.DRIFTED);
        assertThat(room.isPrepared(id)).isFalse();
    }

    @Test
    void theRoomIsPreparedOnceEveryControlIsInPlace() {
        SessionId id = hour.ready();
        heard.forget();

        as(COLE, () -> room.setControl(id, Control.WAITING_ROOM, true, null));
        assertThat(heard.names()).containsExactly("run.controlChanged");
        as(COLE, () -> room.setControl(id, Control.RECORDING_OFF, true, null));

        assertThat(heard.names()).containsExactly("run.controlChanged", "run.controlChanged", "run.roomPrepared");
        assertThat(heard.all().get(0).codes()).containsExactly("WAITING_ROOM", "ATTESTED");
        assertThat(room.isPrepared(id)).isTrue();
    }

    @Test
    void theHostNeverVouchesAndNeitherDoesAnybodyFromOutside() {
        SessionId id = hour.ready();

        refused(
                () -> as(HANA, () -> room.setControl(id, Control.WAITING_ROOM, true, null)),
                ActRefused.Kind.NOT_ALLOWED,
                "CRITICAL_CONTROL_NEEDS_CO_HOST");
        refused(
                () -> as(HANA, () -> room.setControl(id, Control.RECORDING_OFF, true, null)),
                ActRefused.Kind.NOT_ALLOWED,
                "ONLY_ITS_CO_HOSTS");
        refused(
                () -> as(HANA, () -> room.attestAll(id, null)),
                ActRefused.Kind.NOT_ALLOWED,
                "CRITICAL_CONTROL_NEEDS_CO_HOST");
        for (var person : List.of(LEILA, MONA)) {
            refused(() -> as(person, () -> room.attestAll(id, null)), ActRefused.Kind.NOT_ALLOWED, "ONLY_ITS_CO_HOSTS");
        }
        refused(() -> as(CARA, () -> room.attestAll(id, null)), ActRefused.Kind.NOT_ALLOWED, "NOT_YOUR_SESSION");
        assertThat(room.isPrepared(id)).isFalse();
    }

    @Test
    void aCriticalControlIsUnknownAgainWhenWhoeverSawItBecomesTheHost() {
        SessionId id = hour.readyToStart(COLE, CARA);
        hour.alsoAHost(COLE);
        as(HANA, () -> planning.changeStaff(id, new StaffChange(COLE, null, COLE)));

        assertThat(states(id))
                .containsEntry(Control.WAITING_ROOM, State.UNKNOWN)
                .containsEntry(Control.RECORDING_OFF, State.ATTESTED);
    }

    @Test
    void aControlTheSessionDoesNotNeedIsNotThere() {
        SessionId id = hour.ready();

        refused(
                () -> as(COLE, () -> room.setControl(id, Control.UNLISTED, true, null)),
                ActRefused.Kind.NOT_FOUND,
                "NOT_FOUND");
    }

    @Test
    void aNoteIsShortAndPlain() {
        SessionId id = hour.ready();

        as(COLE, () -> room.setControl(id, Control.WAITING_ROOM, true, "\uD83D\uDE00".repeat(500)));
        refused(
                () -> as(COLE, () -> room.setControl(id, Control.WAITING_ROOM, true, "x".repeat(501))),
                ActRefused.Kind.UNACCEPTABLE,
                "TEXT_TOO_LONG");
        refused(
                () -> as(COLE, () -> room.attestAll(id, "a\u0000b")),
                ActRefused.Kind.UNACCEPTABLE,
                "TEXT_NOT_ACCEPTED");
    }

    @Test
    void theRulesAreShownByACoHost() {
        SessionId id = hour.ready();
        heard.forget();

        refused(() -> as(HANA, () -> room.rulesShown(id)), ActRefused.Kind.NOT_ALLOWED, "ONLY_ITS_CO_HOSTS");
        refused(() -> as(LEILA, () -> room.rulesShown(id)), ActRefused.Kind.NOT_ALLOWED, "ONLY_ITS_CO_HOSTS");
        assertThat(asking(COLE, () -> room.rulesShown(id)).at()).isEqualTo(clock.instant());

        assertThat(heard.names()).containsExactly("run.rulesShown");
        assertThat(asking(MONA, () -> room.look(id)).rulesShownAt()).contains(clock.instant());
    }

    @Test
    void nothingChangesInTheRoomOfASessionThatIsOver() {
        SessionId id = hour.running(live);
        as(HANA, () -> live.end(id));

        refused(() -> as(HANA, () -> room.checkIn(id)), ActRefused.Kind.CONFLICT, "SESSION_OVER");
        refused(() -> as(COLE, () -> room.attestAll(id, null)), ActRefused.Kind.CONFLICT, "SESSION_OVER");
        refused(
                () -> as(COLE, () -> room.setControl(id, Control.WAITING_ROOM, true, null)),
                ActRefused.Kind.CONFLICT,
                "SESSION_OVER");
        refused(() -> as(COLE, () -> room.rulesShown(id)), ActRefused.Kind.CONFLICT, "SESSION_OVER");
    }

    @Test
    void aManagerSeesTheRoomButNotTheGateAndStrangersNothing() {
        SessionId id = hour.ready();

        assertThat(asking(MONA, () -> room.look(id)).gate()).isNull();
        assertThat(asking(LEILA, () -> room.look(id)).gate()).isNotNull();
        assertThat(asking(MONA, () -> room.controls(id))).hasSize(2);
        for (var person : List.of(CARA, ADAM)) {
            refused(() -> as(person, () -> room.look(id)), ActRefused.Kind.NOT_ALLOWED, "NOT_YOUR_SESSION");
            refused(() -> as(person, () -> room.controls(id)), ActRefused.Kind.NOT_ALLOWED, "NOT_YOUR_SESSION");
        }
    }

    private Map<Control, State> states(SessionId id) {
        return asking(LEILA, () -> room.controls(id)).stream()
                .collect(Collectors.toMap(ControlStatus::control, ControlStatus::state));
    }

    private static void refused(ThrowingCallable act, ActRefused.Kind kind, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ActRefused.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.reasons().stream().map(Reason::code)).containsExactly(code);
        });
    }
}
