package org.safesessions.lifecycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.PathsTaken;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.StageDesk;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.PostponeCause;
import org.safesessions.plan.SessionState;
import org.safesessions.register.Forms;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.run.LiveDesk;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** Goes every path of the drawing with the real desks; timers fire by name, never by waiting. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionLifecycleProcessTest {

    private static final String KEY = SessionLifecycleProcess.KEY.value();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private PathsTaken paths;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private LiveDesk live;

    @Autowired
    private DebriefDesk debriefs;

    @Autowired
    private OnCallDesk onCall;

    @Autowired
    private VettingDesk vetting;

    @Autowired
    private RegistrationDesk registrations;

    @Autowired
    private StageDesk stages;

    @Autowired
    private TestClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @BeforeAll
    void forget() {
        paths.forget();
    }

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @AfterAll
    void everyPathWasGone() {
        assertThat(paths.notTakenIn(KEY)).isEmpty();
    }

    @Test
    void aPlanThatNeedsNoApprovalTakesRegistrationsAtOnce() {
        SessionId session = acting.as(
                "hana", () -> planning.plan(scenes.lecture(Duration.ofDays(3))).id());

        assertThat(waiting(session)).doesNotContain("approvePlan");
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.READY);
    }

    @Test
    void aReturnedPlanWaitsForItsHostAndIsDecidedAnew() {
        SessionId session = scenes.awaitingApproval();

        acting.as("leila", () -> planning.decide(session, false, "Please add a second co-host."));

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.DRAFT);
        assertThat(waiting(session)).containsExactly("isPlanRevised");

        acting.as(
                "hana",
                () -> planning.revise(
                        session,
                        scenes.childrensClass(clock.instant().plus(Duration.ofMinutes(5))),
                        scenes.session(session).version()));

        assertThat(waiting(session)).containsExactly("approvePlan");
    }

    @Test
    void somebodyUndecidedIsWaitedForUntilTheCutOffAndNoLonger() {
        SessionId session = scenes.approved(Duration.ofHours(4));
        scenes.registered(session, Forms.aChild());
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);

        clock.pass(Duration.ofHours(2));
        scenes.timer("registrationTimeEnded", session);
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.VETTING);
        assertThat(acting.as("hana", () -> live.gate(session)).codes()).contains("VETTING_OPEN");

        clock.pass(Duration.ofMinutes(90));
        scenes.timer("vettingTimeEnded", session);
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.READY);
        assertThat(acting.as("hana", () -> live.gate(session)).codes()).doesNotContain("VETTING_OPEN");
        assertThat(waiting(session)).containsExactlyInAnyOrder("prepareRoom", "startSession");
        assertThat(taken(session))
                .contains("registrationClosed", "sessionMadeReady")
                .doesNotContain("everybodyVetted");
    }

    @Test
    void aSessionWithNobodyUndecidedIsReadyAsSoonAsRegistrationCloses() {
        SessionId session = scenes.approved(Duration.ofHours(4));
        RegistrationId person = scenes.registered(session, Forms.aChild());
        acting.as("cole", () -> vetting.decide(person, VettingDecision.knownMember()));
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);

        clock.pass(Duration.ofHours(2));
        scenes.timer("registrationTimeEnded", session);

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.READY);
        assertThat(taken(session)).doesNotContain("waitForVetting", "vettingTimeEnded", "everybodyVetted");
    }

    @Test
    void theLastDecisionMakesTheSessionReadyAtOnce() {
        SessionId session = scenes.approved(Duration.ofHours(4));
        RegistrationId one = scenes.registered(session, Forms.aChild());
        RegistrationId other = scenes.registered(session, Forms.aChild().named("Kit Brown"));
        clock.pass(Duration.ofHours(2));
        scenes.timer("registrationTimeEnded", session);

        acting.as("cole", () -> vetting.decide(one, VettingDecision.knownMember()));
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.VETTING);
        scenes.complete("cole", "reviewParticipant", other, Map.of("outcome", "CLEARED", "identity", "PASSED"));

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.READY);
        assertThat(taken(session)).contains("everybodyVetted").doesNotContain("vettingTimeEnded");
        assertThat(waiting(session)).containsExactlyInAnyOrder("prepareRoom", "startSession");
    }

    @Test
    void aWithdrawalCanBeTheLastDecision() {
        SessionId session = scenes.approved(Duration.ofHours(4));
        RegistrationId person = scenes.registered(session, Forms.aChild());
        clock.pass(Duration.ofHours(2));
        scenes.timer("registrationTimeEnded", session);

        registrations.release(person);

        // nobody waits for it who is not one of us
        await().untilAsserted(() -> assertThat(scenes.stateOf(session)).isEqualTo(SessionState.READY));
    }

    @Test
    void aLatePlanSkipsWhatItsTimeHasPassed() {
        SessionId session = scenes.ready();

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.READY);
        assertThat(taken(session)).doesNotContain("registrationTimeEnded", "vettingTimeEnded");
    }

    @Test
    void attestingEverySettingPreparesTheRoom() {
        scenes.leadOnCall();
        SessionId session = scenes.ready();

        scenes.prepare(session);

        assertThat(waiting(session)).containsExactly("startSession");
        assertThat(taken(session)).contains("roomPrepared");
    }

    @Test
    void theForecastLetsASessionWithALeadWaitForItsHost() {
        scenes.leadOnCall();
        SessionId session = scenes.lackingOnlyALead();

        scenes.timer("leadForecastCameDue", session);

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.READY);
        assertThat(waiting(session)).containsExactly("startSession");
    }

    @Test
    void theForecastBlocksASessionWithoutALead() {
        SessionId session = scenes.ready();

        scenes.timer("leadForecastCameDue", session);

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.BLOCKED);
        assertThat(waiting(session)).containsExactlyInAnyOrder("prepareRoom", "resolveStartBlock");
    }

    @Test
    void aBlockedSessionIsReadyAgainAsSoonAsALeadIsThere() {
        SessionId session = scenes.blocked();
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.BLOCKED);
        assertThat(waiting(session)).containsExactly("resolveStartBlock");

        scenes.leadOnCall();

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.READY);
        assertThat(waiting(session)).containsExactly("startSession");
        assertThat(taken(session)).contains("startUnblocked");
    }

    @Test
    void aRefusedStartBlocksTheSession() {
        SessionId session = scenes.ready();

        scenes.refusedStart(session);

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.BLOCKED);
        assertThat(waiting(session)).containsExactlyInAnyOrder("prepareRoom", "resolveStartBlock");
        assertThat(taken(session)).contains("startRefused").doesNotContain("leadForecastCameDue", "sessionStarted");
    }

    @Test
    void checkingAgainIsRefusedWhileTheReasonStands() {
        SessionId session = scenes.blocked();

        assertThatThrownBy(() -> acting.as("cole", () -> stages.checkAgain(session)))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(reason -> reason.code())
                                .containsExactly("NO_LEAD_ON_CALL"));
        assertThat(waiting(session)).containsExactly("resolveStartBlock");
    }

    @Test
    void whoSortsItOutInTasklistLetsItGoOn() {
        SessionId session = scenes.blocked();
        scenes.leadOnCallUnheard();

        scenes.complete("cole", "resolveStartBlock", session, Map.of("decision", "CHECK_AGAIN"));

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.READY);
        assertThat(waiting(session)).containsExactly("startSession");
    }

    @Test
    void whoPostponesItInTasklistEndsIt() {
        SessionId session = scenes.blocked();

        scenes.complete("leila", "resolveStartBlock", session, Map.of("decision", "POSTPONE", "reason", "No lead."));

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.POSTPONED);
        assertThat(endOf(session)).isEqualTo("sessionPostponed");
        assertThat(taken(session)).contains("startGivenUp", "startWasGivenUp").doesNotContain("planPostponed");
    }

    @Test
    void withoutALeadTheGraceTimeEndsInPostponement() {
        SessionId session = scenes.blocked();

        scenes.timer("graceTimeEnded", session);

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.POSTPONED);
        assertThat(endOf(session)).isEqualTo("sessionPostponedNoLead");
        assertThat(scenes.session(session).postponedBecause()).contains(PostponeCause.NO_LEAD_ON_CALL);
        assertThat(taken(session))
                .contains("noLeadCameInTime", "noLeadWasFound")
                .doesNotContain("startTimeEnded", "postponeUnstartedSession");
    }

    @Test
    void theGraceTimeOfASessionThatLacksSomethingElseDoesNotBlameTheLead() {
        scenes.leadOnCall();
        SessionId session = scenes.ready();
        scenes.refusedStart(session);

        scenes.timer("graceTimeEnded", session);

        assertThat(scenes.session(session).postponedBecause()).contains(PostponeCause.STILL_BLOCKED);
    }

    @Test
    void aSessionThatNobodyStartsIsPostponedAtItsPlannedEnd() {
        scenes.leadOnCall();
        SessionId session = scenes.lackingOnlyALead();
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.READY);
        assertThat(scenes.rings("startTimeEnded", session))
                .isEqualTo(scenes.session(session).endsAt());

        clock.set(scenes.session(session).endsAt());
        scenes.timer("startTimeEnded", session);

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.POSTPONED);
        assertThat(scenes.session(session).postponedBecause()).contains(PostponeCause.NOBODY_STARTED);
        assertThat(endOf(session)).isEqualTo("sessionPostponedNotStarted");
        assertThat(taken(session))
                .contains("postponeUnstartedSession", "nobodyStarted", "sessionWasNotStarted")
                .doesNotContain(
                        "sessionStarted", "blockStart", "postponeForWantOfLead", "runSession", "noLeadWasFound");
        assertThat(causeInTheAudit(session)).containsExactly("NOBODY_STARTED");
    }

    @Test
    void aStartedSessionWaitsForNoEndOfItsStart() {
        SessionId session = scenes.running();

        assertThatThrownBy(() -> scenes.timer("startTimeEnded", session)).isInstanceOf(NoSuchElementException.class);
        assertThat(taken(session)).doesNotContain("startTimeEnded");
    }

    @Test
    void afterTheStartNoForecastRunsBeforeThePlannedEndHasEndedTheWaiting() {
        scenes.leadOnCall();
        SessionId session = scenes.lackingOnlyALead();
        clock.set(scenes.session(session).endsAt());
        acting.as("leila", onCall::heartbeat);

        scenes.timer("leadForecastCameDue", session);

        assertThat(scenes.rings("leadForecastCameDue", session)).isAfter(clock.instant());
        assertThat(scenes.rings("startTimeEnded", session)).isEqualTo(clock.instant());
    }

    @Test
    void aPlanThatNobodyDecidesOnIsPostponedAtItsPlannedEnd() {
        SessionId session = scenes.awaitingApproval();
        assertThat(scenes.rings("approvalTimeEnded", session))
                .isEqualTo(scenes.session(session).endsAt());

        scenes.timer("approvalTimeEnded", session);

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.POSTPONED);
        assertThat(scenes.session(session).postponedBecause()).contains(PostponeCause.NOBODY_APPROVED);
        assertThat(endOf(session)).isEqualTo("sessionPostponedNotApproved");
        assertThat(taken(session))
                .contains("postponeUndecidedPlan", "planLapsed", "planWasNotApproved")
                .doesNotContain("isPlanApproved", "planAccepted", "openRegistration", "startSession");
        assertThat(causeInTheAudit(session)).containsExactly("NOBODY_APPROVED");
    }

    @Test
    void aReturnedPlanThatNobodyRevisesIsPostponedAtItsPlannedEnd() {
        SessionId session = scenes.awaitingApproval();
        acting.as("leila", () -> planning.decide(session, false, "Please add a second co-host."));
        assertThat(scenes.rings("revisionTimeEnded", session))
                .isEqualTo(scenes.session(session).endsAt());

        scenes.timer("revisionTimeEnded", session);

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.POSTPONED);
        assertThat(scenes.session(session).postponedBecause()).contains(PostponeCause.NOBODY_APPROVED);
        assertThat(endOf(session)).isEqualTo("sessionPostponedNotApproved");
        assertThat(taken(session)).doesNotContain("planSubmittedAgain", "planAccepted");
    }

    @Test
    void aPlanRevisedForAnotherDateWaitsUntilItsNewEnd() {
        SessionId session = scenes.awaitingApproval();
        acting.as("leila", () -> planning.decide(session, false, "Too soon."));

        acting.as(
                "hana",
                () -> planning.revise(
                        session,
                        scenes.childrensClass(clock.instant().plus(Duration.ofDays(2))),
                        scenes.session(session).version()));

        assertThat(scenes.rings("approvalTimeEnded", session))
                .isEqualTo(scenes.session(session).endsAt())
                .isAfter(clock.instant().plus(Duration.ofDays(2)));
    }

    @Test
    void aSessionIsPostponedByItsPeopleAtAnyStage() {
        SessionId session = scenes.ready();

        acting.as("mona", () -> planning.postpone(session, null, "The hall has no light."));

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.POSTPONED);
        assertThat(endOf(session)).isEqualTo("sessionPostponed");
        assertThat(taken(session)).contains("planPostponed").doesNotContain("startWasGivenUp", "planCancelled");
    }

    @Test
    void aSessionIsCancelledByItsPeopleAtAnyStage() {
        SessionId session = scenes.awaitingApproval();

        acting.as("hana", () -> planning.cancel(session, "Nobody can come."));

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.CANCELLED);
        assertThat(endOf(session)).isEqualTo("sessionCancelled");
        assertThat(taken(session)).contains("planCancelled").doesNotContain("planPostponed");
    }

    @Test
    void startingWithdrawsTheUnfinishedPreparationAndNothingLiesBetween() {
        SessionId session = scenes.running();

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.RUNNING);
        assertThat(waiting(session)).containsExactly("runSession");
        assertThat(taken(session)).contains("sessionStarted", "doorOpened").doesNotContain("sessionPaused");
    }

    @Test
    void aPausedSessionGoesOnThroughTheGate() {
        SessionId session = scenes.paused();
        assertThat(waiting(session)).containsExactly("resumeSession");

        acting.as("hana", () -> live.resume(session));

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.RUNNING);
        assertThat(waiting(session)).containsExactly("runSession");
        assertThat(taken(session)).contains("sessionPaused").doesNotContain("sessionEnded");
    }

    @Test
    void aPausedSessionMayEnd() {
        SessionId session = scenes.paused();

        acting.as("cole", () -> live.end(session));

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.ENDED);
        assertThat(taken(session)).contains("sessionEnded");
    }

    @Test
    void fromTheEndItGoesThroughDebriefsAndReviewToClosed() {
        SessionId session = scenes.ended();
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.ENDED);

        acting.as("cole", () -> debriefs.write(session, scenes.notes()));
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.ENDED);

        acting.as("hana", () -> debriefs.write(session, scenes.notes()));
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.DEBRIEFED);
        assertThat(waiting(session)).containsExactly("followUpWindowEnded");

        scenes.timer("followUpWindowEnded", session);
        acting.as("leila", () -> debriefs.review(session, "Read."));

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.CLOSED);
        assertThat(endOf(session)).isEqualTo("sessionClosed");
        assertThat(taken(session)).contains("lessonsRecorded");
    }

    /** By the clock on the wall, in an ordinary week and in those in which the clocks go forward and back. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00:07Z, 2026-11-22T10:00",
        "2027-03-26T09:00:07Z, 2027-03-28T10:00",
        "2027-10-29T09:00:07Z, 2027-10-31T10:00"
    })
    void theTimersBeforeTheStartRingToTheSecond(Instant planned, LocalDateTime onTheWall) {
        clock.set(planned);
        Instant starts = onTheWall.atZone(LONDON).toInstant();
        Instant ends = onTheWall.plusHours(1).atZone(LONDON).toInstant();
        SessionId session = acting.as(
                "hana", () -> planning.plan(scenes.childrensClass(starts)).id());
        assertThat(scenes.rings("approvalTimeEnded", session)).isEqualTo(ends);
        acting.as("leila", () -> planning.decide(session, false, "Not yet."));
        assertThat(scenes.rings("revisionTimeEnded", session)).isEqualTo(ends);
        acting.as(
                "hana",
                () -> planning.revise(
                        session,
                        scenes.childrensClass(starts),
                        scenes.session(session).version()));
        acting.as("leila", () -> planning.decide(session, true, null));
        scenes.registered(session, Forms.aChild());
        assertThat(scenes.rings("registrationTimeEnded", session))
                .isEqualTo(onTheWall.minusHours(2).atZone(LONDON).toInstant());

        clock.set(scenes.rings("registrationTimeEnded", session));
        scenes.timer("registrationTimeEnded", session);
        Instant halfAnHourBefore = onTheWall.minusMinutes(30).atZone(LONDON).toInstant();
        assertThat(scenes.rings("vettingTimeEnded", session)).isEqualTo(halfAnHourBefore);

        clock.set(halfAnHourBefore);
        scenes.timer("vettingTimeEnded", session);
        assertThat(scenes.rings("leadForecastCameDue", session)).isEqualTo(halfAnHourBefore);
        assertThat(scenes.rings("startTimeEnded", session)).isEqualTo(ends);

        scenes.timer("leadForecastCameDue", session);
        assertThat(scenes.rings("graceTimeEnded", session)).isEqualTo(starts.plusSeconds(1_800));
    }

    /** Three days are seventy-two hours, also when one of them has an hour more or less. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T18:55:07Z", "2027-03-27T18:55:07Z", "2027-10-30T17:55:07Z"})
    void theTimeToAnswerAfterwardsEndsToTheSecond(Instant begun) {
        clock.set(begun);
        SessionId session = scenes.ended();
        Instant ended = clock.instant();

        acting.as("cole", () -> debriefs.write(session, scenes.notes()));
        acting.as("hana", () -> debriefs.write(session, scenes.notes()));

        assertThat(scenes.rings("followUpWindowEnded", session)).isEqualTo(ended.plusSeconds(72 * 3_600));
    }

    @Test
    void theTaskToStartIsDueAtTheStartAndSaysThatTheDoorOpensEarlier() {
        SessionId session = scenes.ready();
        Instant starts = scenes.session(session).startsAt();

        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("startSession")
                .processInstanceBusinessKey(session.toString())
                .singleResult();

        assertThat(task.getDueDate().toInstant()).isEqualTo(starts);
        assertThat(task.getFollowUpDate().toInstant()).isEqualTo(starts.minusSeconds(900));
    }

    /** Where tokens wait, boundary events and scopes left out. */
    private List<String> waiting(SessionId session) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(session.toString())
                .singleResult()
                .getId();
        return runtime.getActiveActivityIds(instance).stream()
                .filter(id -> !id.endsWith("Stage") && !id.equals("beforeTheStart"))
                .distinct()
                .toList();
    }

    private List<String> causeInTheAudit(SessionId session) {
        return tables.jdbc()
                .queryForList(
                        "select codes from audit_entry where subject = ? and name = 'plan.sessionPostponed'",
                        String.class,
                        session.toString());
    }

    private List<String> taken(SessionId session) {
        return paths.takenFor(session);
    }

    private String endOf(SessionId session) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(session.toString())
                .finished()
                .singleResult()
                .getEndActivityId();
    }
}
