package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safesessions.run.LiveHour.END;
import static org.safesessions.run.LiveHour.START;
import static org.safesessions.run.LiveHour.as;
import static org.safesessions.run.LiveHour.asking;
import static org.safesessions.run.People.ADAM;
import static org.safesessions.run.People.BOTH;
import static org.safesessions.run.People.CARA;
import static org.safesessions.run.People.COLE;
import static org.safesessions.run.People.DEV;
import static org.safesessions.run.People.HANA;
import static org.safesessions.run.People.LEILA;
import static org.safesessions.run.People.MONA;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.StaffChange;
import org.springframework.beans.factory.annotation.Autowired;

@InTheRoom
class LiveDeskTest {

    @Autowired
    private LiveHour hour;

    @Autowired
    private LiveDesk live;

    @Autowired
    private RoomDesk room;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private LiveSessions rows;

    @Autowired
    private RoomContext.TurnedClock clock;

    @Autowired
    private RoomContext.Heard heard;

    @BeforeEach
    void begin() {
        hour.begin();
        heard.forget();
    }

    @Test
    void nothingIsMissingSoTheHostOpensTheDoor() {
        SessionId id = hour.readyToStart();
        heard.forget();

        as(HANA, () -> live.start(id));

        assertThat(planning.get(id).state()).isEqualTo(SessionState.RUNNING);
        LiveSession session = rows.findById(id.value()).orElseThrow();
        assertThat(session.isRunning()).isTrue();
        assertThat(session.startedBy()).isEqualTo(HANA);
        assertThat(session.startedAt()).isEqualTo(clock.instant());
        assertThat(session.lead()).isEqualTo(LEILA);
        assertThat(session.coveredUntil()).isEqualTo(END.plus(Duration.ofMinutes(30)));
        assertThat(heard.names()).containsExactly("plan.sessionMoved", "run.sessionStarted");
    }

    @Test
    void withoutALeadNobodyStartsAndNothingChanges() {
        SessionId id = hour.readyButForALead();
        heard.forget();

        refused(() -> as(HANA, () -> live.start(id)), "NO_LEAD_ON_CALL");

        assertThat(planning.get(id).state()).isEqualTo(SessionState.READY);
        assertThat(rows.findAll()).isEmpty();
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void everyReasonIsToldAtOnce() {
        SessionId id = hour.planned("A plan for approval");
        clock.turnTo(START.minus(Duration.ofHours(1)));

        assertThat(asking(HANA, () -> live.gate(id)).codes())
                .containsExactlyInAnyOrder(
                        "NO_LEAD_ON_CALL",
                        "HOST_NOT_PRESENT",
                        "CO_HOST_NOT_PRESENT",
                        "CONTROLS_NOT_VERIFIED",
                        "RULES_NOT_SHOWN",
                        "NOT_APPROVED",
                        "TOO_EARLY");
        assertThat(live.forecast(id).codes()).doesNotContain("TOO_EARLY").contains("NO_LEAD_ON_CALL");
        refused(
                () -> as(HANA, () -> live.start(id)),
                "NO_LEAD_ON_CALL",
                "HOST_NOT_PRESENT",
                "CO_HOST_NOT_PRESENT",
                "CONTROLS_NOT_VERIFIED",
                "RULES_NOT_SHOWN",
                "NOT_APPROVED",
                "TOO_EARLY");
    }

    @Test
    void vettingKeepsTheGateShutUntilItsCutOff() {
        SessionId id = hour.planned("Homework club");
        clock.turnTo(START.minus(Duration.ofMinutes(31)));
        assertThat(asking(HANA, () -> live.gate(id)).codes()).contains("VETTING_OPEN");

        clock.turnTo(START.minus(Duration.ofMinutes(30)));
        assertThat(asking(HANA, () -> live.gate(id)).codes())
                .doesNotContain("VETTING_OPEN")
                .contains("CANNOT_BE_CHECKED");
    }

    @Test
    void theOnlyLeadIsNeededInTheSessionItself() {
        SessionId id = hour.readyButForALead(BOTH);
        hour.covered(BOTH);

        refused(() -> as(HANA, () -> live.start(id)), "NO_LEAD_ON_CALL", "LEAD_IS_STAFF");
    }

    @Test
    void aLeadWhoIsNamedButNotNeededMayBeTheLeadOnCall() {
        SessionId id = hour.readyButForALead(COLE, BOTH);
        hour.covered(BOTH);

        as(HANA, () -> live.start(id));

        assertThat(rows.findById(id.value()).orElseThrow().lead()).isEqualTo(BOTH);
    }

    @Test
    void aLeadIsNeededAsSoonAsTheOtherCoHostIsAbsent() {
        SessionId id = hour.ready(COLE, BOTH);
        hour.prepare(id, BOTH);
        hour.covered(BOTH);

        refused(() -> as(HANA, () -> live.start(id)), "NO_LEAD_ON_CALL", "LEAD_IS_STAFF");
    }

    @Test
    void theDoorsOpenAtTheirTimeAndNotBefore() {
        clock.turnTo(LiveHour.DOORS.minusNanos(1_000));
        SessionId id = hour.readyToStart();

        refused(() -> as(HANA, () -> live.start(id)), "TOO_EARLY");
        assertThat(live.forecast(id).open()).isTrue();

        clock.turnTo(LiveHour.DOORS);
        as(HANA, () -> live.start(id));
        assertThat(planning.get(id).state()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void aCheckInAndAnAttestationHoldForTheirTimeOnly() {
        SessionId id = hour.readyToStart();
        Instant checked = clock.instant();

        clock.turnTo(checked.plus(Duration.ofHours(4)));
        assertThat(codes(id)).doesNotContain("HOST_NOT_PRESENT", "CO_HOST_NOT_PRESENT");
        clock.turnTo(checked.plus(Duration.ofHours(4)).plusNanos(1_000));
        assertThat(codes(id)).contains("HOST_NOT_PRESENT", "CO_HOST_NOT_PRESENT");

        clock.turnTo(checked.plus(Duration.ofHours(24)));
        assertThat(codes(id)).doesNotContain("CONTROLS_NOT_VERIFIED", "RULES_NOT_SHOWN");
        clock.turnTo(checked.plus(Duration.ofHours(24)).plusNanos(1_000));
        assertThat(codes(id)).contains("CONTROLS_NOT_VERIFIED", "RULES_NOT_SHOWN");
    }

    @Test
    void nobodyButItsHostStarts() {
        SessionId id = hour.readyToStart();

        for (var person : List.of(COLE, LEILA, MONA, ADAM)) {
            notAllowed(() -> as(person, () -> live.start(id)), "ONLY_ITS_HOST");
        }
        notAllowed(() -> live.start(id), "SIGN_IN_FIRST");
        assertThat(planning.get(id).state()).isEqualTo(SessionState.READY);
    }

    @Test
    void onlyItsStaffAndLeadsReadTheGate() {
        SessionId id = hour.readyToStart();

        for (var person : List.of(HANA, COLE, LEILA, DEV)) {
            assertThat(asking(person, () -> live.gate(id)).open()).isTrue();
        }
        for (var person : List.of(MONA, ADAM, CARA)) {
            notAllowed(() -> as(person, () -> live.gate(id)), "ONLY_ITS_STAFF_OR_A_LEAD");
        }
        assertThatThrownBy(() -> asking(HANA, () -> live.gate(SessionId.random())))
                .isInstanceOfSatisfying(
                        ActRefused.class, e -> assertThat(e.kind()).isEqualTo(ActRefused.Kind.NOT_FOUND));
    }

    @Test
    void aSecondStartFindsItRunning() {
        SessionId id = hour.running(live);

        conflict(() -> as(HANA, () -> live.start(id)), "ALREADY_RUNNING");
        conflict(() -> as(HANA, () -> live.resume(id)), "ALREADY_RUNNING");
    }

    @Test
    void whatIsOverCannotBeStartedAgain() {
        SessionId id = hour.running(live);
        as(HANA, () -> live.end(id));

        refused(() -> as(HANA, () -> live.start(id)), "SESSION_OVER");
        conflict(() -> as(HANA, () -> live.resume(id)), "STALE");
        conflict(() -> as(HANA, () -> live.pause(id, null)), "STALE");
        conflict(() -> as(HANA, () -> live.end(id)), "STALE");
        assertThat(asking(HANA, () -> live.gate(id)).codes()).containsExactly("SESSION_OVER");
    }

    @Test
    void aPauseKeepsItsReasonAndOnlyAnOpenGateEndsIt() {
        SessionId id = hour.running(live);
        as(COLE, () -> live.pause(id, "  fire alarm "));
        assertThat(planning.get(id).state()).isEqualTo(SessionState.PAUSED);
        assertThat(asking(COLE, () -> room.look(id)).whyPaused()).isEqualTo("fire alarm");
        assertThat(asking(MONA, () -> room.look(id)).whyPaused()).isNull();
        assertThat(new String(rows.findById(id.value()).orElseThrow().words(), StandardCharsets.UTF_8))
                .doesNotContain("fire");
        conflict(() -> as(HANA, () -> live.start(id)), "SESSION_PAUSED");

        as(COLE, () -> room.setControl(id, org.safesessions.platform.Control.WAITING_ROOM, false, null));
        refused(() -> as(COLE, () -> live.resume(id)), "CONTROLS_NOT_VERIFIED");
        as(COLE, () -> room.attestAll(id, null));
        notAllowed(() -> as(LEILA, () -> live.resume(id)), "ONLY_ITS_STAFF");
        as(COLE, () -> live.resume(id));

        assertThat(planning.get(id).state()).isEqualTo(SessionState.RUNNING);
        LiveSession session = rows.findById(id.value()).orElseThrow();
        assertThat(session.isRunning()).isTrue();
        assertThat(session.words()).isNull();
    }

    @Test
    void aLeadMayPauseAndEndButAManagerAndOthersMayNot() {
        SessionId id = hour.running(live);

        for (var person : List.of(MONA, ADAM, CARA)) {
            notAllowed(() -> as(person, () -> live.pause(id, null)), "ONLY_ITS_STAFF_OR_A_LEAD");
            notAllowed(() -> as(person, () -> live.end(id)), "ONLY_ITS_STAFF_OR_A_LEAD");
        }
        as(LEILA, () -> live.pause(id, null));
        as(DEV, () -> live.end(id));
        assertThat(planning.get(id).state()).isEqualTo(SessionState.ENDED);
        assertThat(rows.findById(id.value()).orElseThrow().endedAt()).contains(clock.instant());
    }

    @Test
    void losingTheLeadPausesARunningSessionAtOnceAndAnotherLeadLetsItGoOn() {
        SessionId id = hour.readyButForALead();
        ShiftId shift = hour.covered(LEILA);
        as(HANA, () -> live.start(id));

        live.loseCover(id);
        assertThat(planning.get(id).state()).isEqualTo(SessionState.RUNNING);

        hour.withdrawn(LEILA, shift);
        heard.forget();
        live.loseCover(id);
        assertThat(planning.get(id).state()).isEqualTo(SessionState.PAUSED);
        assertThat(rows.findById(id.value()).orElseThrow().pauseCause()).contains(LiveSession.PauseCause.LEAD_WITHDREW);
        assertThat(heard.all()).anySatisfy(event -> {
            assertThat(event).isInstanceOf(SessionPaused.class);
            assertThat(event.codes()).containsExactly("LEAD_WITHDREW");
        });
        refused(() -> as(HANA, () -> live.resume(id)), "NO_LEAD_ON_CALL");

        hour.covered(DEV);
        as(HANA, () -> live.resume(id));
        assertThat(rows.findById(id.value()).orElseThrow().lead()).isEqualTo(DEV);
        heard.forget();
        live.loseCover(id);
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void aLeadWhoSaidHereLongAgoStillCoversARunningSession() {
        SessionId id = hour.running(live);
        clock.turnTo(END);

        live.loseCover(id);

        assertThat(planning.get(id).state()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void losingTheLeadOfASessionThatIsNotRunningChangesNothing() {
        SessionId id = hour.readyButForALead();

        live.loseCover(id);

        assertThat(planning.get(id).state()).isEqualTo(SessionState.READY);
    }

    @Test
    void aBlockedSessionIsReadyAgainOnlyWhenTheGateWouldOpen() {
        SessionId id = hour.readyButForALead();
        heard.forget();
        live.block(id, List.of(Reason.of("NO_LEAD_ON_CALL")));
        live.block(id, List.of(Reason.of("NO_LEAD_ON_CALL")));
        assertThat(planning.get(id).state()).isEqualTo(SessionState.BLOCKED);
        assertThat(heard.names()).containsExactly("plan.sessionMoved", "run.sessionBlocked");

        refused(() -> live.unblock(id), "NO_LEAD_ON_CALL");
        hour.covered(LEILA);
        heard.forget();
        live.unblock(id);
        live.unblock(id);
        assertThat(planning.get(id).state()).isEqualTo(SessionState.READY);
        assertThat(heard.names()).containsExactly("plan.sessionMoved", "run.sessionUnblocked");
    }

    @Test
    void aBlockedSessionWhoseGateIsOpenStartsInOneAct() {
        SessionId id = hour.readyButForALead();
        live.block(id, List.of(Reason.of("NO_LEAD_ON_CALL")));
        hour.covered(LEILA);
        heard.forget();

        as(HANA, () -> live.start(id));

        assertThat(planning.get(id).state()).isEqualTo(SessionState.RUNNING);
        assertThat(heard.names())
                .containsExactly(
                        "plan.sessionMoved", "run.sessionUnblocked", "plan.sessionMoved", "run.sessionStarted");
    }

    @Test
    void aRunningSessionCannotBeBlocked() {
        SessionId id = hour.running(live);

        conflict(() -> live.block(id, List.of()), "STALE");
    }

    @Test
    void staffWhoseCheckRunsOutBeforeTheEndKeepTheGateShut() {
        SessionId id = hour.readyToStart();
        hour.clearedUntil(COLE, java.time.LocalDate.of(2026, 11, 22));

        refused(() -> as(HANA, () -> live.start(id)), "STAFF_NOT_CLEARED");

        hour.clearedUntil(COLE, java.time.LocalDate.of(2026, 11, 23));
        as(HANA, () -> live.start(id));
    }

    @Test
    void aHostWhoWasReplacedCannotStart() {
        SessionId id = hour.readyToStart();
        hour.alsoAHost(CARA);
        as(HANA, () -> planning.changeStaff(id, new StaffChange(CARA, null, null)));

        notAllowed(() -> as(HANA, () -> live.start(id)), "ONLY_ITS_HOST");
        refused(() -> as(CARA, () -> live.start(id)), "HOST_NOT_PRESENT");
    }

    @Test
    void aTextThatCannotBeKeptIsRefusedAndNothingIsPaused() {
        SessionId id = hour.running(live);

        unacceptable(() -> as(HANA, () -> live.pause(id, "x".repeat(501))), "TEXT_TOO_LONG");
        unacceptable(() -> as(HANA, () -> live.pause(id, "a\u0000b")), "TEXT_NOT_ACCEPTED");
        assertThat(planning.get(id).state()).isEqualTo(SessionState.RUNNING);
    }

    private List<String> codes(SessionId id) {
        return asking(HANA, () -> live.gate(id)).codes();
    }

    private static void refused(ThrowingCallable act, String... codes) {
        AbstractThrowableAssert<?, ?> thrown = assertThatThrownBy(act);
        thrown.isInstanceOfSatisfying(StartRefused.class, e -> {
            assertThat(e.problem()).isEqualTo("start-refused");
            assertThat(e.kind()).isEqualTo(ActRefused.Kind.CONFLICT);
            assertThat(e.reasons().stream().map(Reason::code)).containsExactlyInAnyOrder(codes);
        });
    }

    private static void conflict(ThrowingCallable act, String code) {
        refused(act, ActRefused.Kind.CONFLICT, code);
    }

    private static void notAllowed(ThrowingCallable act, String code) {
        refused(act, ActRefused.Kind.NOT_ALLOWED, code);
    }

    private static void unacceptable(ThrowingCallable act, String code) {
        refused(act, ActRefused.Kind.UNACCEPTABLE, code);
    }

    private static void refused(ThrowingCallable act, ActRefused.Kind kind, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ActRefused.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.reasons().stream().map(Reason::code)).containsExactly(code);
        });
    }
}
