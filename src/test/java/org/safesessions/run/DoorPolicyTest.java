package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safesessions.run.CameraMatch.EXPLAINED;
import static org.safesessions.run.CameraMatch.MATCH;
import static org.safesessions.run.CameraMatch.MISMATCH;
import static org.safesessions.run.CameraMatch.NO_CAMERA;
import static org.safesessions.run.DoorDecision.Decision.ADMIT;
import static org.safesessions.run.DoorDecision.Decision.HOLD;
import static org.safesessions.run.DoorDecision.Decision.REFUSE;
import static org.safesessions.run.DoorDecision.Decision.REMOVE;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.plan.Plans;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.Sessions;
import org.safesessions.plan.Supervision;
import org.safesessions.register.VettingStanding.Standing;
import org.safesessions.run.DoorPolicy.Facts;
import org.safesessions.run.DoorPolicy.Verdict;

class DoorPolicyTest {

    private static final List<Reason> GATE = List.of(Reason.of(StartGate.NO_LEAD_ON_CALL));
    private static final Facts CLEARED = facts(SessionState.RUNNING, Standing.CLEARED, DoorStanding.WAITING);

    private static Facts facts(SessionState state, Standing checks, DoorStanding standing) {
        return new Facts(
                state,
                GATE,
                checks,
                DoorRole.PARTICIPANT,
                JoinsBy.DEVICE,
                Supervision.INDEPENDENT,
                standing,
                false,
                false);
    }

    private static Facts helper(JoinsBy joinsBy) {
        return new Facts(
                SessionState.RUNNING,
                GATE,
                null,
                DoorRole.SIGNER,
                joinsBy,
                Supervision.INDEPENDENT,
                DoorStanding.WAITING,
                false,
                false);
    }

    private static Facts with(Supervision need, boolean carerPresent, boolean mismatchSeen) {
        return new Facts(
                SessionState.RUNNING,
                GATE,
                Standing.CLEARED,
                DoorRole.PARTICIPANT,
                JoinsBy.DEVICE,
                need,
                DoorStanding.HELD,
                carerPresent,
                mismatchSeen);
    }

    @Property
    void nobodyIsLetInByAnyRoadUnlessTheSessionRuns(
            @ForAll SessionState state,
            @ForAll DoorDecision.Decision decision,
            @ForAll @WithNull CameraMatch camera,
            @ForAll @WithNull Standing checks,
            @ForAll DoorRole role,
            @ForAll DoorStanding standing,
            @ForAll boolean gateOpen) {
        Facts facts = new Facts(
                state,
                gateOpen ? List.of() : GATE,
                checks,
                role,
                JoinsBy.DEVICE,
                Supervision.INDEPENDENT,
                standing,
                true,
                false);
        Verdict verdict = DoorPolicy.judge(new DoorDecision(decision, camera, "A reason.", true), facts);

        if (state != SessionState.RUNNING) {
            assertThat(verdict.accepted() && verdict.standing() == DoorStanding.ADMITTED)
                    .isFalse();
            if (decision == ADMIT) {
                assertThat(verdict.accepted()).isFalse();
            }
        }
        if (camera == MISMATCH || checks == Standing.NOT_THIS_TIME || checks == Standing.BEING_CHECKED) {
            assertThat(verdict.accepted() && verdict.standing() == DoorStanding.ADMITTED)
                    .isFalse();
        }
        if (!verdict.accepted()) {
            assertThat(verdict.standing()).isEqualTo(standing);
        }
    }

    @Property
    void takingADecisionBackOrSayingOneIsHereLetsNobodyIn(
            @ForAll SessionState state, @ForAll DoorStanding now, @ForAll @WithNull DoorStanding before) {
        Verdict verdict = DoorPolicy.undo(state, now, Optional.ofNullable(before));
        assertThat(verdict.accepted() && verdict.standing() == DoorStanding.ADMITTED)
                .isFalse();
        assertThat(DoorPolicy.saysHere(now) == DoorStanding.ADMITTED).isEqualTo(now == DoorStanding.ADMITTED);
    }

    @Property
    void whoeverIsRecognisedIsNotLetInByThatAndKeepsWhatWasDecided(
            @ForAll DoorStanding registered, @ForAll DoorStanding arrival, @ForAll boolean mismatch) {
        DoorStanding now = DoorPolicy.recognised(registered, arrival, mismatch);
        assertThat(now).isNotEqualTo(DoorStanding.ADMITTED);
        if (registered.isPutOut() || arrival.isPutOut()) {
            assertThat(now.isPutOut()).isTrue();
        } else if (mismatch || registered == DoorStanding.HELD) {
            assertThat(now).isEqualTo(DoorStanding.HELD);
        }
    }

    @Test
    void whoeverIsCheckedAndFitsIsLetIn() {
        Verdict verdict = DoorPolicy.judge(DoorDecision.of(ADMIT, MATCH), CLEARED);
        assertThat(verdict.against()).isEmpty();
        assertThat(verdict.standing()).isEqualTo(DoorStanding.ADMITTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"DRAFT", "AWAITING_APPROVAL", "OPEN_FOR_REGISTRATION", "VETTING", "READY", "BLOCKED"})
    void beforeTheStartTheGateSaysWhyNobodyIsLetIn(SessionState state) {
        Facts shut = facts(state, Standing.CLEARED, DoorStanding.WAITING);
        assertRefused(DoorDecision.of(ADMIT, MATCH), shut, ActRefused.Kind.CONFLICT, StartGate.NO_LEAD_ON_CALL);
        Facts open = new Facts(
                state,
                List.of(),
                Standing.CLEARED,
                DoorRole.PARTICIPANT,
                JoinsBy.DEVICE,
                Supervision.INDEPENDENT,
                DoorStanding.WAITING,
                false,
                false);
        assertRefused(DoorDecision.of(ADMIT, MATCH), open, ActRefused.Kind.CONFLICT, DoorPolicy.NOT_STARTED);
        assertThat(DoorPolicy.judge(DoorDecision.of(HOLD, MISMATCH), shut).standing())
                .isEqualTo(DoorStanding.HELD);
    }

    @Test
    void inAPauseNobodyIsLetInButPeopleMayBePutOut() {
        Facts paused = facts(SessionState.PAUSED, Standing.CLEARED, DoorStanding.ADMITTED);
        assertRefused(DoorDecision.of(ADMIT, MATCH), paused, ActRefused.Kind.CONFLICT, DoorPolicy.DOOR_PAUSED);
        assertThat(DoorPolicy.judge(DoorDecision.of(REMOVE, null), paused).standing())
                .isEqualTo(DoorStanding.REMOVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"ENDED", "DEBRIEFED", "CLOSED", "POSTPONED", "CANCELLED"})
    void afterItNothingChanges(SessionState state) {
        Facts over = facts(state, Standing.CLEARED, DoorStanding.WAITING);
        for (DoorDecision.Decision decision : DoorDecision.Decision.values()) {
            assertRefused(DoorDecision.of(decision, MATCH), over, ActRefused.Kind.CONFLICT, StartGate.SESSION_OVER);
        }
        assertThat(DoorPolicy.undo(state, DoorStanding.HELD, Optional.of(DoorStanding.WAITING))
                        .accepted())
                .isFalse();
    }

    @Test
    void whoeverIsNotCheckedOrNotToComeOrUnknownStaysOutside() {
        DoorDecision letIn = new DoorDecision(ADMIT, EXPLAINED, "She has a new haircut.", true);
        assertRefused(
                letIn,
                facts(SessionState.RUNNING, Standing.BEING_CHECKED, DoorStanding.WAITING),
                ActRefused.Kind.CONFLICT,
                DoorPolicy.CHECKS_NOT_DONE);
        assertRefused(
                letIn,
                facts(SessionState.RUNNING, Standing.MORE_INFORMATION, DoorStanding.WAITING),
                ActRefused.Kind.CONFLICT,
                DoorPolicy.CHECKS_NOT_DONE);
        assertRefused(
                letIn,
                facts(SessionState.RUNNING, Standing.NOT_THIS_TIME, DoorStanding.HELD),
                ActRefused.Kind.CONFLICT,
                DoorPolicy.NOT_TO_COME_IN);
        assertRefused(
                letIn,
                facts(SessionState.RUNNING, null, DoorStanding.WAITING),
                ActRefused.Kind.CONFLICT,
                DoorPolicy.NOT_REGISTERED);
    }

    @Test
    void aMismatchKeepsOutWhateverWasDecided() {
        assertThat(DoorPolicy.judge(DoorDecision.of(ADMIT, MISMATCH), CLEARED).standing())
                .isEqualTo(DoorStanding.HELD);
        Facts inside = facts(SessionState.RUNNING, Standing.CLEARED, DoorStanding.ADMITTED);
        assertThat(DoorPolicy.judge(DoorDecision.of(ADMIT, MISMATCH), inside).standing())
                .isEqualTo(DoorStanding.HELD);
        Facts removed = facts(SessionState.RUNNING, Standing.CLEARED, DoorStanding.REMOVED);
        assertThat(DoorPolicy.judge(DoorDecision.of(ADMIT, MISMATCH), removed).standing())
                .isEqualTo(DoorStanding.REMOVED);
        assertThat(DoorPolicy.judge(DoorDecision.of(REFUSE, MISMATCH), CLEARED).standing())
                .isEqualTo(DoorStanding.REFUSED);
    }

    @Test
    void afterAMismatchOnlyAnExplanationLetsIn() {
        Facts seen = with(Supervision.INDEPENDENT, false, true);
        assertRefused(DoorDecision.of(ADMIT, MATCH), seen, ActRefused.Kind.CONFLICT, DoorPolicy.MISMATCH_STANDS);
        assertRefused(
                DoorDecision.of(ADMIT, NO_CAMERA).because("It is broken."),
                seen,
                ActRefused.Kind.CONFLICT,
                DoorPolicy.MISMATCH_STANDS);
        assertThat(DoorPolicy.judge(
                                DoorDecision.of(ADMIT, EXPLAINED).because("It was the brother; Leila agreed."), seen)
                        .standing())
                .isEqualTo(DoorStanding.ADMITTED);
    }

    @Test
    void somebodyLooksOrSaysWhyNot() {
        ActRefused.Kind answer = ActRefused.Kind.UNACCEPTABLE;
        assertRefused(DoorDecision.of(ADMIT, null), CLEARED, answer, DoorPolicy.CAMERA_MATCH_MISSING);
        assertRefused(DoorDecision.of(ADMIT, EXPLAINED), CLEARED, answer, DoorPolicy.EXPLANATION_MISSING);
        assertRefused(DoorDecision.of(ADMIT, EXPLAINED).because("  "), CLEARED, answer, DoorPolicy.EXPLANATION_MISSING);
        assertRefused(DoorDecision.of(ADMIT, NO_CAMERA), CLEARED, answer, DoorPolicy.NO_CAMERA_UNEXPLAINED);
        assertThat(DoorPolicy.judge(DoorDecision.of(ADMIT, NO_CAMERA).because("I know her voice."), CLEARED)
                        .standing())
                .isEqualTo(DoorStanding.ADMITTED);
    }

    @Test
    void whoeverRingsComesInWithAReasonWhateverWasTicked() {
        Facts caller = new Facts(
                SessionState.RUNNING,
                GATE,
                Standing.CLEARED,
                DoorRole.PARTICIPANT,
                JoinsBy.PHONE,
                Supervision.INDEPENDENT,
                DoorStanding.WAITING,
                false,
                false);
        assertRefused(
                DoorDecision.of(ADMIT, MATCH), caller, ActRefused.Kind.UNACCEPTABLE, DoorPolicy.NO_CAMERA_UNEXPLAINED);
        assertThat(DoorPolicy.judge(DoorDecision.of(ADMIT, MATCH).because("I know her voice."), caller)
                        .accepted())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Supervision.class)
    void whoeverNeedsAnAdultComesInWithOne(Supervision need) {
        DoorDecision alone = DoorDecision.of(ADMIT, MATCH);
        if (need == Supervision.INDEPENDENT) {
            assertThat(DoorPolicy.judge(alone, with(need, false, false)).accepted())
                    .isTrue();
        } else {
            assertRefused(alone, with(need, false, false), ActRefused.Kind.UNACCEPTABLE, DoorPolicy.CARER_NOT_PRESENT);
            assertThat(DoorPolicy.judge(alone.withCarer(), with(need, false, false))
                            .accepted())
                    .isTrue();
            assertThat(DoorPolicy.judge(alone, with(need, true, false)).accepted())
                    .isTrue();
        }
    }

    @Test
    void aHelperComesInWhenSomebodyVouchesAndSeesThemOrTheyRing() {
        ActRefused.Kind answer = ActRefused.Kind.UNACCEPTABLE;
        assertRefused(DoorDecision.of(ADMIT, MATCH), helper(JoinsBy.DEVICE), answer, DoorPolicy.HELPER_UNEXPLAINED);
        assertRefused(
                DoorDecision.of(ADMIT, NO_CAMERA).because("Hana asked for her."),
                helper(JoinsBy.DEVICE),
                answer,
                DoorPolicy.HELPER_NOT_SEEN);
        assertThat(DoorPolicy.judge(
                                DoorDecision.of(ADMIT, NO_CAMERA).because("Hana asked for her."), helper(JoinsBy.PHONE))
                        .accepted())
                .isTrue();
        assertThat(DoorPolicy.judge(
                                DoorDecision.of(ADMIT, MATCH).because("Hana asked for her."), helper(JoinsBy.DEVICE))
                        .standing())
                .isEqualTo(DoorStanding.ADMITTED);
    }

    @Test
    void whoeverWasPutOutIsHeldBeforeTheyComeIn() {
        Facts removed = facts(SessionState.RUNNING, Standing.CLEARED, DoorStanding.REMOVED);
        assertRefused(DoorDecision.of(ADMIT, MATCH), removed, ActRefused.Kind.CONFLICT, DoorPolicy.PUT_OUT_BEFORE);
        assertThat(DoorPolicy.judge(DoorDecision.of(HOLD, null), removed).standing())
                .isEqualTo(DoorStanding.HELD);
    }

    @Test
    void aRefusalOfSomebodyWhoMayComeSaysWhyAndNobodyInTheRoomIsRefused() {
        assertRefused(
                DoorDecision.of(REFUSE, null), CLEARED, ActRefused.Kind.UNACCEPTABLE, DoorPolicy.REFUSAL_UNEXPLAINED);
        assertThat(DoorPolicy.judge(
                                DoorDecision.of(REFUSE, null), facts(SessionState.RUNNING, null, DoorStanding.WAITING))
                        .standing())
                .isEqualTo(DoorStanding.REFUSED);
        assertRefused(
                DoorDecision.of(REFUSE, null).because("Too loud."),
                facts(SessionState.RUNNING, Standing.CLEARED, DoorStanding.ADMITTED),
                ActRefused.Kind.CONFLICT,
                DoorPolicy.IN_THE_ROOM);
    }

    @Test
    void whatWasDecidedIsTakenBackAndWhoeverWasInTheRoomIsLookedAtAgain() {
        assertThat(DoorPolicy.undo(SessionState.RUNNING, DoorStanding.REFUSED, Optional.of(DoorStanding.WAITING))
                        .standing())
                .isEqualTo(DoorStanding.WAITING);
        assertThat(DoorPolicy.undo(SessionState.RUNNING, DoorStanding.REMOVED, Optional.of(DoorStanding.ADMITTED))
                        .standing())
                .isEqualTo(DoorStanding.WAITING);
        assertThat(DoorPolicy.undo(SessionState.RUNNING, DoorStanding.HELD, Optional.empty())
                        .against())
                .extracting(Reason::code)
                .containsExactly(DoorPolicy.NOTHING_TO_UNDO);
    }

    private static void assertRefused(DoorDecision decision, Facts facts, ActRefused.Kind kind, String... codes) {
        Verdict verdict = DoorPolicy.judge(decision, facts);
        assertThat(verdict.against()).extracting(Reason::code).containsExactly(codes);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.standing()).isEqualTo(facts.standing());
    }

    @ParameterizedTest
    @EnumSource(SessionState.class)
    void theDoorListIsInUseUntilItIsOver(SessionState state) {
        Session session = Sessions.in(state);

        if (DoorPolicy.isOver(state)) {
            assertThatThrownBy(() -> DoorPolicy.refuseUnlessInUse(session)).hasMessageContaining("SESSION_OVER");
        } else {
            assertThatCode(() -> DoorPolicy.refuseUnlessInUse(session)).doesNotThrowAnyException();
        }
    }

    @Test
    void wherePeopleOnlyWatchThereIsNoDoorList() {
        Session lecture = Sessions.of(Plans.aBroadcast().plan());

        assertThat(DoorPolicy.isNeeded(lecture)).isFalse();
        assertThatThrownBy(() -> DoorPolicy.refuseUnlessInUse(lecture)).hasMessageContaining("NO_DOOR_LIST");
        assertThat(DoorPolicy.isNeeded(Sessions.of(Plans.aClass().plan()))).isTrue();
    }
}
