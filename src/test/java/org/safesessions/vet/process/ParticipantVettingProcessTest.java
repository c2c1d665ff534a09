package org.safesessions.vet.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.PathsTaken;
import org.safesessions.PlantedWords;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.StaffChange;
import org.safesessions.register.Forms;
import org.safesessions.register.RegistrationCorrected;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.RegistrationState;
import org.safesessions.register.RegistrationWithdrawn;
import org.safesessions.register.VettingStanding.Standing;
import org.safesessions.vet.CaseState;
import org.safesessions.vet.CheckOutcome;
import org.safesessions.vet.VettingBook;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.safesessions.vet.VettingOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes every path of the drawing with the real desks; timers fire by name, never by waiting. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParticipantVettingProcessTest {

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private PathsTaken paths;

    @Autowired
    private CaseWatch watch;

    @Autowired
    private VettingDesk desk;

    @Autowired
    private VettingBook book;

    @Autowired
    private RegistrationDesk registrations;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private TestClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

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
        assertThat(paths.notTakenIn(ParticipantVettingProcess.KEY.value())).isEmpty();
    }

    @Test
    void whoeverHasAPlaceIsCheckedByACoHostOfTheSessionBeforeTheCutOff() {
        RegistrationId person = scenes.registered();

        Task task = open("reviewParticipant", person);
        assertThat(candidates(task)).containsExactly("cole");
        assertThat(task.getDueDate()).isEqualTo(clock.instant().plus(Duration.ofMinutes(210)));
        assertThat(book.of(person)).isEqualTo(Standing.BEING_CHECKED);
    }

    @Test
    void whoeverIsOnTheWaitingListIsNotCheckedUntilAPlaceIsTheirs() {
        SessionId session = scenes.approved(Duration.ofHours(4));
        int places = planning.get(session).plan().expectedParticipants();
        RegistrationId first = scenes.registered(session, Forms.aChild().named("Child 1"));
        for (int i = 2; i <= places; i++) {
            scenes.registered(session, Forms.aChild().named("Child " + i));
        }
        RegistrationId waiting = scenes.registered(session, Forms.aChild().named("Last Child"));
        assertThat(instances(waiting)).isZero();

        acting.as("cole", () -> desk.decide(first, scenes.refusal()));
        acting.as("leila", () -> desk.confirmRefusal(first, true, null));

        assertThat(open("reviewParticipant", waiting)).isNotNull();
        assertThat(registrations.person(first).state()).isEqualTo(RegistrationState.RELEASED);
    }

    @Test
    void clearingOnThePageFinishesTheTask() {
        RegistrationId person = scenes.registered();

        acting.as("cole", () -> desk.decide(person, VettingDecision.knownMember()));

        assertThat(book.of(person)).isEqualTo(Standing.CLEARED);
        assertThat(taken(person))
                .contains("participantCleared", "participantVetted")
                .doesNotContain("confirmRefusal", "answerReceived", "cutOffVetting", "vettingStopped");
    }

    @Test
    void clearingInTasklistClears() {
        RegistrationId person = scenes.registered();

        scenes.complete("cole", "reviewParticipant", person, Map.of("outcome", "CLEARED", "identity", "PASSED"));

        assertThat(book.of(person)).isEqualTo(Standing.CLEARED);
        assertThat(instances(person)).isZero();
    }

    @Test
    void aRefusedDecisionLeavesTheTaskOpen() {
        RegistrationId person = scenes.registered();

        assertThatThrownBy(() -> scenes.complete("cole", "reviewParticipant", person, Map.of("outcome", "CLEARED")))
                .hasStackTraceContaining("IDENTITY_NOT_PASSED");

        assertThat(open("reviewParticipant", person)).isNotNull();
        assertThat(book.of(person)).isEqualTo(Standing.BEING_CHECKED);
    }

    @Test
    void aRefusalTakesEffectWhenSomebodyElseAgrees() {
        RegistrationId person = scenes.refusalProposed();
        assertThat(book.of(person)).isEqualTo(Standing.BEING_CHECKED);
        assertThat(registrations.person(person).placed()).isTrue();
        assertThat(candidates(open("confirmRefusal", person))).containsExactlyInAnyOrder("leila", "dev");
        assertThatThrownBy(() -> acting.as("cole", () -> desk.confirmRefusal(person, true, null)))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.reasons().get(0).code()).isEqualTo("SECOND_PERSON_NEEDED"));

        scenes.complete("leila", "confirmRefusal", person, Map.of("decision", "AGREE"));

        assertThat(book.of(person)).isEqualTo(Standing.NOT_THIS_TIME);
        assertThat(registrations.person(person).state()).isEqualTo(RegistrationState.RELEASED);
        assertThat(taken(person)).contains("participantRefused").doesNotContain("participantCleared", "notThisTime");
    }

    @Test
    void aRefusalNobodyAgreesToGoesBackToWhoeverChecks() {
        RegistrationId person = scenes.refusalProposed();

        scenes.complete("dev", "confirmRefusal", person, Map.of("decision", "LOOK_AGAIN", "reason", "I know them."));

        assertThat(open("reviewParticipant", person)).isNotNull();
        assertThat(taken(person)).doesNotContain("participantRefused");
        assertThat(registrations.person(person).placed()).isTrue();
    }

    @Test
    void anAnswerBringsThePersonBackToWhoeverChecks() {
        RegistrationId person = asked();
        assertThat(book.of(person)).isEqualTo(Standing.MORE_INFORMATION);
        assertThat(waiting(person)).containsExactly("answerReceived");

        acting.as("cole", () -> desk.answerReceived(person));

        assertThat(waiting(person)).containsExactly("reviewParticipant");
    }

    @Test
    void aCorrectionIsAnAnswer() {
        RegistrationId person = asked();

        corrected(person, "OTHER");

        assertThat(waiting(person)).containsExactly("reviewParticipant");
    }

    @Test
    void whoeverWasAskedMayBeClearedWithoutIt() {
        RegistrationId person = asked();

        acting.as("cole", () -> desk.decide(person, VettingDecision.knownMember()));

        assertThat(book.of(person)).isEqualTo(Standing.CLEARED);
        assertThat(instances(person)).isZero();
    }

    @Test
    void whatTheChecksRestedOnIsCheckedAnewWhenItIsCorrected() {
        RegistrationId person = scenes.registered();
        acting.as("cole", () -> desk.decide(person, VettingDecision.knownMember()));

        corrected(person, "DISPLAY_NAME");
        assertThat(book.of(person)).isEqualTo(Standing.CLEARED);

        corrected(person, "NAME");
        assertThat(book.of(person)).isEqualTo(Standing.BEING_CHECKED);
        assertThat(open("reviewParticipant", person)).isNotNull();
    }

    @Test
    void nobodyBecomesSomebodyElseAfterTheChecks() {
        RegistrationId person = scenes.registered();
        acting.as("cole", () -> desk.decide(person, VettingDecision.knownMember()));
        clock.pass(Duration.ofMinutes(210));

        assertThatThrownBy(() -> corrected(person, "NAME")).hasMessageContaining("VETTING_OVER");

        assertThat(book.of(person)).isEqualTo(Standing.CLEARED);
    }

    /** In an ordinary week, and in those in which the clocks go forward and back in the night between. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T20:00:07Z", "2027-03-27T20:00:07Z", "2027-10-30T19:00:07Z"})
    void theTimeToDecideEndsToTheSecondHalfAnHourBeforeTheStart(Instant planned) {
        clock.set(planned);
        SessionId session = scenes.approved(Duration.ofHours(14));

        RegistrationId person = scenes.registered(session, Forms.aChild());

        assertThat(scenes.rings("decisionTimeEnded", person)).isEqualTo(planned.plusSeconds(14 * 3_600 - 1_800));
    }

    @Test
    void whoeverIsUndecidedInTimeIsNotLetInThisTime() {
        RegistrationId person = scenes.registered();
        clock.pass(Duration.ofMinutes(210));
        assertThat(book.of(person)).isEqualTo(Standing.NOT_THIS_TIME);
        assertThatThrownBy(() -> acting.as("cole", () -> desk.decide(person, VettingDecision.knownMember())))
                .hasMessageContaining("VETTING_OVER");

        scenes.timer("decisionTimeEnded", person);

        assertThat(desk.ifVisible(person)).isEmpty();
        assertThat(acting.as("cole", () -> desk.visible(person)).vetting().state())
                .isEqualTo(CaseState.NOT_DECIDED);
        assertThat(registrations.person(person).state()).isEqualTo(RegistrationState.RELEASED);
        assertThat(taken(person)).contains("cutOffVetting", "notThisTime").doesNotContain("participantCleared");
    }

    @Test
    void aPlaceThatIsFreedAtTheCutOffGoesToNobodyWhomNobodyCanCheckAnyMore() {
        SessionId session = scenes.approved(Duration.ofHours(4));
        int places = planning.get(session).plan().expectedParticipants();
        for (int i = 1; i <= places; i++) {
            scenes.registered(session, Forms.aChild().named("Child " + i));
        }
        RegistrationId waiting = scenes.registered(session, Forms.aChild().named("Last Child"));
        RegistrationId undecided = registrations.peopleOf(session).get(0).id();
        clock.pass(Duration.ofMinutes(210));

        scenes.timer("decisionTimeEnded", undecided);

        assertThat(registrations.person(waiting).state()).isEqualTo(RegistrationState.WAITING_LIST);
        assertThat(instances(waiting)).isZero();
    }

    @Test
    void whoeverWithdrawsIsCheckedNoMore() {
        RegistrationId person = asked();
        SessionId session = registrations.person(person).session();

        transaction.executeWithoutResult(
                status -> events.publishEvent(new RegistrationWithdrawn(person, session, clock.instant(), null)));

        assertThat(taken(person))
                .contains("caseEnded", "vettingStopped")
                .doesNotContain("notThisTime", "participantVetted");
        assertThat(book.of(person)).isEqualTo(Standing.NOT_THIS_TIME);
    }

    @Test
    void nobodyIsCheckedForASessionThatIsCalledOff() {
        RegistrationId person = scenes.refusalProposed();
        SessionId session = registrations.person(person).session();

        acting.as("hana", () -> planning.cancel(session, "I am ill."));

        assertThat(instances(person)).isZero();
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void anotherCoHostIsAskedWhenTheStaffChange() {
        RegistrationId person = scenes.registered();
        SessionId session = registrations.person(person).session();

        tables.jdbc().update("insert into staff_duty (staff_id, duty) values ('dev', 'CO_HOST')");
        try {
            acting.as("hana", () -> planning.changeStaff(session, new StaffChange(null, new StaffId("dev"), null)));
        } finally {
            tables.jdbc().update("delete from staff_duty where staff_id = 'dev' and duty = 'CO_HOST'");
        }

        assertThat(candidates(open("reviewParticipant", person))).containsExactlyInAnyOrder("cole", "dev");
    }

    @Test
    void nothingAboutAPersonIsInTheEngine() {
        SessionId session = scenes.approved(Duration.ofHours(4));
        RegistrationId person = scenes.registered(
                session,
                Forms.aChild().named("Wozzle Wimbury").carer("Wanda Wimbury", "wanda@wimbury.example", "07700 900456"));
        acting.as("cole", () -> desk.decide(person, scenes.refusal()));
        acting.as("leila", () -> desk.confirmRefusal(person, false, "Wimbury is well known to me."));
        acting.as("cole", () -> desk.decide(person, VettingDecision.knownMember()));

        PlantedWords engine = PlantedWords.inEngine(tables.jdbc());

        assertThat(engine.holding("Wimbury")).isEmpty();
        assertThat(engine.holding("wimbury")).isEmpty();
        assertThat(engine.holding("900456")).isEmpty();
        assertThat(engine.holding("Nobody at the number")).isEmpty();
    }

    private RegistrationId asked() {
        RegistrationId person = scenes.registered();
        acting.as(
                "cole",
                () -> desk.decide(
                        person,
                        new VettingDecision(
                                VettingOutcome.MORE_INFORMATION,
                                CheckOutcome.REFERRED,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)));
        return person;
    }

    private void corrected(RegistrationId person, String what) {
        SessionId session = registrations.person(person).session();
        transaction.executeWithoutResult(status ->
                events.publishEvent(new RegistrationCorrected(person, session, List.of(what), clock.instant(), null)));
    }

    private Task open(String taskId, RegistrationId person) {
        watch.look();
        return tasks.createTaskQuery()
                .taskDefinitionKey(taskId)
                .processInstanceBusinessKey(person.toString())
                .singleResult();
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getUserId)
                .toList();
    }

    private long instances(RegistrationId person) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(person.toString())
                .count();
    }

    private List<String> waiting(RegistrationId person) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(person.toString())
                .singleResult()
                .getId();
        return runtime.getActiveActivityIds(instance);
    }

    private List<String> taken(RegistrationId person) {
        return paths.takenFor(person);
    }
}
