package org.safesessions.oncall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
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
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Shift;
import org.safesessions.oncall.Tier;
import org.springframework.beans.factory.annotation.Autowired;

/** Goes every path of the drawing with the real desk; timers fire by name, never by waiting. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadConfirmationProcessTest {

    private static final StaffId DEV = new StaffId("dev");
    private static final Instant BEGINS = TestClock.FIVE_TO_SEVEN.plus(Duration.ofDays(7));
    private static final Instant ENDS = BEGINS.plus(Duration.ofHours(4));

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private PathsTaken paths;

    @Autowired
    private OnCallDesk desk;

    @Autowired
    private TestClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

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
        assertThat(paths.notTakenIn(LeadConfirmationProcess.KEY.value())).isEmpty();
    }

    @Test
    void theLeadOfAnOfferedShiftIsAskedUntilOthersMustBe() {
        ShiftId shift = offered();

        Task task = open("confirmOnCall", shift);
        assertThat(candidates(task)).containsExactly("leila");
        assertThat(task.getDueDate()).isEqualTo(Date.from(BEGINS.minus(Duration.ofHours(12))));
        assertThat(scenes.rings("reminderCameDue", shift))
                .isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(scenes.rings("answerTimeEnded", shift)).isEqualTo(BEGINS.minus(Duration.ofHours(12)));
    }

    @Test
    void confirmingOnThePageFinishesTheTask() {
        ShiftId shift = offered();

        acting.as("leila", () -> desk.confirm(shift));

        assertThat(waiting(shift)).containsExactlyInAnyOrder("waitForTheShift");
        assertThat(tasksOf(shift)).isEmpty();
    }

    @Test
    void confirmingInTasklistConfirmsTheShift() {
        ShiftId shift = offered();

        complete("leila", open("confirmOnCall", shift), Map.of("decision", "CONFIRM"));

        assertThat(desk.get(shift).isConfirmed()).isTrue();
        assertThat(waiting(shift)).containsExactly("waitForTheShift");
    }

    @Test
    void aRefusedConfirmationLeavesTheTaskOpen() {
        ShiftId shift = offered();

        assertThatThrownBy(() -> complete("dev", open("confirmOnCall", shift), Map.of("decision", "CONFIRM")))
                .isInstanceOf(ActRefused.class);

        assertThat(desk.get(shift).isConfirmed()).isFalse();
        assertThat(waiting(shift)).containsExactly("confirmOnCall");
    }

    @Test
    void aConfirmedShiftWaitsForItsEnd() {
        ShiftId shift = offered();
        acting.as("leila", () -> desk.confirm(shift));
        assertThat(scenes.rings("shiftEnded", shift)).isEqualTo(ENDS);

        clock.set(ENDS);
        scenes.timer("shiftEnded", shift);

        assertThat(endOf(shift)).isEqualTo("shiftKept");
        assertThat(taken(shift)).doesNotContain("seekReplacement", "remindLead", "takeOverShift");
    }

    @Test
    void theReminderLeavesTheTaskOpen() {
        ShiftId shift = offered();

        clock.pass(Duration.ofHours(24));
        scenes.timer("reminderCameDue", shift);

        assertThat(desk.get(shift).isReminded()).isTrue();
        assertThat(taken(shift)).contains("leadReminded");
        assertThat(waiting(shift)).containsExactly("confirmOnCall");
    }

    @Test
    void withoutAnAnswerTheOtherLeadsAreAskedAndOneTakesOver() {
        ShiftId shift = unanswered();
        Task task = open("takeOverShift", shift);
        assertThat(candidates(task)).containsExactly("dev");
        assertThat(task.getDueDate()).isEqualTo(Date.from(BEGINS.minus(Duration.ofHours(2))));

        complete("dev", task, Map.of("decision", "TAKE"));

        assertThat(endOf(shift)).isEqualTo("replacementFound");
        Shift taken = replacementOf(shift);
        assertThat(taken.lead()).isEqualTo(DEV);
        assertThat(taken.isConfirmed()).isTrue();
        assertThat(waiting(taken.id())).containsExactly("waitForTheShift");
        assertThat(taken(taken.id())).doesNotContain("confirmOnCall");
    }

    @Test
    void takingOverOnThePageFinishesTheTask() {
        ShiftId shift = unanswered();

        ShiftId taken = acting.as("dev", () -> desk.takeOver(shift));

        assertThat(endOf(shift)).isEqualTo("replacementFound");
        assertThat(waiting(taken)).containsExactly("waitForTheShift");
    }

    @Test
    void theFirstToTakeItHasIt() {
        ShiftId shift = unanswered();
        acting.as("dev", () -> desk.takeOver(shift));

        assertThatThrownBy(() -> acting.as("dev", () -> desk.takeOver(shift))).isInstanceOf(ActRefused.class);
        assertThat(taken(shift)).containsOnlyOnce("replacementFound");
    }

    @Test
    void aLeadWhoCannotIsReplacedAtOnce() {
        ShiftId shift = offered();

        complete("leila", open("confirmOnCall", shift), Map.of("decision", "CANNOT", "reason", "I am away."));

        assertThat(desk.get(shift).isWithdrawn()).isTrue();
        assertThat(waiting(shift)).containsExactly("takeOverShift");
        assertThat(taken(shift)).doesNotContain("leadWithdrew");
    }

    @Test
    void aConfirmedLeadWhoWithdrawsIsReplaced() {
        ShiftId shift = offered();
        acting.as("leila", () -> desk.confirm(shift));

        acting.as("leila", () -> desk.withdraw(shift, "I am ill.", null));

        assertThat(waiting(shift)).containsExactly("takeOverShift");
        assertThat(taken(shift)).contains("leadWithdrew", "seekReplacement");
    }

    @Test
    void handingOverAsksTheOtherLeadInAProcessOfTheirOwn() {
        ShiftId shift = offered();
        acting.as("leila", () -> desk.confirm(shift));

        ShiftId handedTo =
                acting.as("leila", () -> desk.withdraw(shift, "I am ill.", DEV).handedTo());

        assertThat(endOf(shift)).isEqualTo("shiftHandedOver");
        assertThat(candidates(open("confirmOnCall", handedTo))).containsExactly("dev");
        assertThat(taken(shift)).doesNotContain("seekReplacement");
    }

    @Test
    void handingOverBeforeConfirmingEndsTheAsking() {
        ShiftId shift = offered();

        acting.as("leila", () -> desk.withdraw(shift, "I am ill.", DEV));

        assertThat(endOf(shift)).isEqualTo("shiftHandedOver");
    }

    @Test
    void handingOverWhileAnyLeadIsAskedEndsTheSearch() {
        ShiftId shift = unanswered();

        acting.as("leila", () -> desk.withdraw(shift, "I am ill.", DEV));

        assertThat(endOf(shift)).isEqualTo("otherLeadAsked");
        assertThat(taken(shift)).contains("shiftHandedOverLate").doesNotContain("replacementFound");
    }

    @Test
    void withdrawingWhileAnyLeadIsAskedGoesOnAsking() {
        ShiftId shift = unanswered();

        acting.as("leila", () -> desk.withdraw(shift, "I am ill.", null));

        assertThat(waiting(shift)).containsExactly("takeOverShift");
    }

    @Test
    void aLateConfirmationEndsTheSearch() {
        ShiftId shift = unanswered();

        acting.as("leila", () -> desk.confirm(shift));

        assertThat(waiting(shift)).containsExactly("waitForTheShift");
        assertThat(taken(shift)).contains("leadConfirmedLate").doesNotContain("replacementFound");
    }

    @Test
    void aLateConfirmationCanBeTakenBackAndTheSearchBeginsAnew() {
        ShiftId shift = unanswered();
        acting.as("leila", () -> desk.confirm(shift));

        acting.as("leila", () -> desk.withdraw(shift, "I am ill.", null));

        assertThat(waiting(shift)).containsExactly("takeOverShift");
        assertThat(desk.get(shift).isReplacementSought()).isTrue();
    }

    @Test
    void aShiftThatNobodyTookIsReportedAndCanStillBeTaken() {
        ShiftId shift = unanswered();

        clock.set(BEGINS.minus(Duration.ofHours(2)));
        scenes.timer("gapCameDue", shift);

        assertThat(desk.get(shift).isGapReported()).isTrue();
        assertThat(taken(shift)).contains("gapReported");
        assertThat(waiting(shift)).containsExactly("takeOverShift");
        acting.as("dev", () -> desk.takeOver(shift));
        assertThat(endOf(shift)).isEqualTo("replacementFound");
    }

    @Test
    void theSearchEndsWithTheShift() {
        ShiftId shift = unanswered();

        clock.set(ENDS);
        scenes.timer("openShiftEnded", shift);

        assertThat(endOf(shift)).isEqualTo("nobodyTookShift");
        assertThat(desk.get(shift).isGapReported()).isFalse();
    }

    /** In an ordinary week, and in those in which the clocks go forward and back in the night before. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T10:00:07Z", "2027-03-28T09:00:07Z", "2027-10-31T10:00:07Z"})
    void itsTimersRingToTheSecond(Instant begins) {
        Instant ends = begins.plus(Duration.ofHours(4));
        clock.set(begins.minus(Duration.ofDays(7)));
        ShiftId shift = offered(begins, ends);
        assertThat(scenes.rings("reminderCameDue", shift))
                .isEqualTo(clock.instant().plusSeconds(24 * 3_600));
        assertThat(scenes.rings("answerTimeEnded", shift)).isEqualTo(begins.minusSeconds(12 * 3_600));

        clock.set(scenes.rings("answerTimeEnded", shift));
        scenes.timer("answerTimeEnded", shift);
        assertThat(scenes.rings("gapCameDue", shift)).isEqualTo(begins.minusSeconds(2 * 3_600));
        assertThat(scenes.rings("openShiftEnded", shift)).isEqualTo(ends);

        acting.as("leila", () -> desk.confirm(shift));
        assertThat(scenes.rings("shiftEnded", shift)).isEqualTo(ends);
    }

    private ShiftId offered() {
        return offered(BEGINS, ENDS);
    }

    private ShiftId offered(Instant begins, Instant ends) {
        return acting.as("leila", () -> desk.offer(new StaffId("leila"), Tier.LEAD, begins, ends));
    }

    private ShiftId unanswered() {
        ShiftId shift = offered();
        clock.set(BEGINS.minus(Duration.ofHours(12)));
        scenes.timer("answerTimeEnded", shift);
        assertThat(desk.get(shift).isReplacementSought()).isTrue();
        return shift;
    }

    private Shift replacementOf(ShiftId shift) {
        return acting.as("dev", () -> desk.rota(desk.get(shift).interval())).stream()
                .filter(other -> other.replaces().filter(shift::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void complete(String person, Task task, Map<String, Object> answers) {
        acting.as(person, () -> tasks.complete(task.getId(), answers));
    }

    private Task open(String taskId, ShiftId shift) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(taskId)
                .processInstanceBusinessKey(shift.toString())
                .singleResult();
    }

    private List<Task> tasksOf(ShiftId shift) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(shift.toString())
                .list();
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getUserId)
                .toList();
    }

    private String instance(ShiftId shift) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(shift.toString())
                .singleResult()
                .getId();
    }

    private List<String> waiting(ShiftId shift) {
        return runtime.getActiveActivityIds(instance(shift)).stream().distinct().toList();
    }

    private List<String> taken(ShiftId shift) {
        return paths.takenFor(shift);
    }

    private String endOf(ShiftId shift) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(shift.toString())
                .finished()
                .singleResult()
                .getEndActivityId();
    }
}
