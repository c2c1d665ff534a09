package org.safesessions.follow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safesessions.FollowScenes.yesTo;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
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
import org.safesessions.FollowScenes;
import org.safesessions.JoinScenes;
import org.safesessions.PathsTaken;
import org.safesessions.PlantedWords;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.follow.AboutUs;
import org.safesessions.follow.CarerReply;
import org.safesessions.follow.Face;
import org.safesessions.follow.FollowUpBook;
import org.safesessions.follow.FollowUpDecision;
import org.safesessions.follow.FollowUpDesk;
import org.safesessions.follow.Question;
import org.safesessions.follow.ReplyDesk;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.register.Forms;
import org.safesessions.register.MyRegistrationDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** Goes every path of the drawing with the real desks; timers fire by name, never by waiting. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarerFollowUpProcessTest {

    @Autowired
    private FollowScenes followUps;

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private PathsTaken paths;

    @Autowired
    private FollowUpDesk desk;

    @Autowired
    private ReplyDesk replies;

    @Autowired
    private FollowUpBook book;

    @Autowired
    private FollowUpWatch watch;

    @Autowired
    private JoinScenes joins;

    @Autowired
    private MyRegistrationDesk mine;

    @Autowired
    private TestClock clock;

    @Autowired
    private RuntimeService runtime;

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
        assertThat(paths.notTakenIn(CarerFollowUpProcess.KEY.value())).isEmpty();
    }

    /** In an ordinary week, and in those in which the clocks go forward and back in between. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T18:55:00Z", "2027-03-27T14:00:07Z", "2027-10-30T18:30:59Z"})
    void theTimersFireToTheSecondOneHourTwentyFourAndSeventyTwoHoursAfterTheEnd(String begun) {
        clock.set(Instant.parse(begun));
        FollowUpId id = followUps.planned();
        Instant ended = clock.instant();

        assertThat(scenes.rings("timeToAskCame", id)).isEqualTo(ended.plusSeconds(3_600));
        followUps.ask(id);
        assertThat(scenes.rings("timeToRemindCame", id)).isEqualTo(ended.plusSeconds(24 * 3_600));
        fire("timeToRemindCame", id);
        assertThat(scenes.rings("timeToAnswerEnded", id)).isEqualTo(ended.plusSeconds(72 * 3_600));
        fire("timeToAnswerEnded", id);
        assertThat(instances(id)).isZero();
    }

    @Test
    void whoeverAnswersIsNotRemindedAndTheFollowUpClosesAsAnswered() {
        FollowUpId id = followUps.asked();

        reply(id);

        assertThat(waiting(id)).containsExactly("timeToAnswerEnded");
        fire("timeToAnswerEnded", id);
        assertThat(taken(id)).contains("answersWereGiven").doesNotContain("timeToRemindCame", "followUpCarerReply");
        assertThat(notices("FOLLOW_UP_REMINDER")).isZero();
    }

    @Test
    void whoeverDoesNotAnswerIsRemindedOnceAndLeftInPeaceAfterThat() {
        FollowUpId id = followUps.asked();
        fire("timeToRemindCame", id);
        assertThat(notices("FOLLOW_UP_REMINDER")).isEqualTo(1);

        fire("timeToAnswerEnded", id);

        assertThat(taken(id)).contains("nobodyAnswered").doesNotContain("answersWereGiven");
        assertThat(state(id)).isEqualTo("UNANSWERED");
        assertThatThrownBy(() -> reply(id)).isInstanceOf(ActRefused.class);
    }

    @Test
    void anAnswerAfterTheReminderCountsAsWell() {
        FollowUpId id = followUps.asked();
        fire("timeToRemindCame", id);

        reply(id, Question.MET_SOMEBODY);
        fire("timeToAnswerEnded", id);

        assertThat(taken(id)).contains("answersWereGiven");
        assertThat(open(id)).isNotNull();
    }

    @Test
    void nobodyIsAskedWithoutAnAddress() {
        FollowUpId id = followUps.planned();
        tables.jdbc()
                .update(
                        "delete from registration where id = ?",
                        followUps.registrationOf(id).value());

        followUps.ask(id);

        assertThat(taken(id)).contains("nobodyWasAsked").doesNotContain("whatCameFirst");
        assertThat(state(id)).isEqualTo("STOPPED");
        assertThat(notices("FOLLOW_UP_ASKED")).isZero();
    }

    @Test
    void nobodyIsAskedWhoWithdrewBeforeTheirProcessWasThereOrAfter() {
        FollowUpId soon = followUps.planned();
        withdraw(soon);
        assertThat(taken(soon)).contains("askingEnded").doesNotContain("askForReply");
        assertThat(instances(soon)).isZero();

        clock.set(TestClock.FIVE_TO_SEVEN.plus(Duration.ofDays(10)));
        FollowUpId late = followUps.asked(Forms.aChild().named("Kim Brown"));
        withdraw(late);

        assertThat(state(late)).isEqualTo("STOPPED");
        assertThat(instances(late)).isZero();
        assertThat(taken(late)).contains("askingStopped", "askingEnded").doesNotContain("nobodyAnswered");
    }

    @Test
    void somethingToFollowUpGoesToTheLeadsWhoDidNotLeadTheSessionWithADueDate() {
        FollowUpId id = followUps.asked();

        reply(id, Question.MET_SOMEBODY);

        Task task = open(id);
        assertThat(candidates(task)).containsExactlyInAnyOrder("leila", "dev");
        assertThat(task.getDueDate()).isEqualTo(Date.from(clock.instant().plus(Duration.ofDays(3))));
        assertThat(waiting(id)).containsExactlyInAnyOrder("timeToAnswerEnded", "followUpCarerReply");
    }

    @Test
    void whatIsForTodayIsDueToday() {
        FollowUpId id = followUps.waitsForALead();

        assertThat(open(id).getDueDate()).isEqualTo(Date.from(clock.instant().plus(Duration.ofHours(8))));
    }

    @Test
    void aLeadWhoLedTheSessionIsNotAskedAndIsNotShownIt() {
        FollowUpId id = followUps.asked();
        tables.jdbc()
                .update(
                        "insert into check_in (id, session_id, staff_id, checked_in_at, version)"
                                + " values (random_uuid(), ?, 'leila', ?, 0)",
                        followUps.sessionOf(id).value(),
                        Timestamp.from(clock.instant()));

        reply(id, Question.OFFERED_SOMETHING);

        assertThat(candidates(open(id))).containsExactly("dev");
        assertThat(acting.as("leila", () -> book.line(id))).isEmpty();
        assertThat(acting.as("leila", () -> book.list())).isEmpty();
        assertThatThrownBy(() -> acting.as("leila", () -> book.read(id))).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> acting.as(
                        "leila", () -> desk.decide(id, FollowUpDecision.TALKED, AboutUs.NO, "It was nothing.", null)))
                .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void aLeadDecidesOnThePageAndTheTaskIsGone() {
        FollowUpId id = followUps.waitsForALead();

        acting.as("leila", () -> desk.decide(id, FollowUpDecision.TALKED, AboutUs.NO, "I rang her mother.", null));

        assertThat(open(id)).isNull();
        assertThat(taken(id)).contains("replyReceived", "signalFound", "replyFollowedUp");
        assertThatThrownBy(() ->
                        acting.as("dev", () -> desk.decide(id, FollowUpDecision.TALKED, AboutUs.NO, "So did I.", null)))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("STALE");
    }

    @Test
    void aLeadDecidesInTasklistByTheSameDoor() {
        FollowUpId id = followUps.waitsForALead();

        scenes.complete(
                "dev", "followUpCarerReply", id, Map.of("decision", "NOTHING_MORE", "reason", "It was her cousin."));

        assertThat(open(id)).isNull();
        assertThat(acting.as("leila", () -> book.read(id)).notes())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.by()).isEqualTo(new StaffId("dev"));
                    assertThat(note.reason()).isEqualTo("It was her cousin.");
                });
    }

    @Test
    void whatComesWhileALeadHasSomethingToDecideIsReadBesideTheSameTask() {
        FollowUpId id = followUps.asked();
        reply(id, Question.MET_SOMEBODY);
        Task task = open(id);

        replies.show(followUps.token(id), Face.NOT_GOOD);

        assertThat(open(id).getId()).isEqualTo(task.getId());
        assertThat(acting.as("leila", () -> book.read(id)).face()).isEqualTo(Face.NOT_GOOD);
    }

    @Test
    void whatIsForTodayMakesTheTaskDueSoonerAndItsReminderToo() {
        FollowUpId id = followUps.asked();
        replies.show(followUps.token(id), Face.NOT_GOOD);
        assertThat(scenes.rings("timeToDecideEnded", id))
                .isEqualTo(clock.instant().plus(Duration.ofDays(3)));

        reply(id, Question.OFFERED_SOMETHING);

        assertThat(open(id).getDueDate()).isEqualTo(Date.from(clock.instant().plus(Duration.ofHours(8))));
        assertThat(scenes.rings("timeToDecideEnded", id))
                .isEqualTo(clock.instant().plus(Duration.ofHours(8)));
        assertThat(candidates(open(id))).containsExactlyInAnyOrder("leila", "dev");
        assertThat(taken(id)).contains("urgentSignalCame");
    }

    @Test
    void whatComesAfterTheDecisionIsAnotherTask() {
        FollowUpId id = followUps.asked();
        reply(id, Question.MET_SOMEBODY);
        acting.as("leila", () -> desk.decide(id, FollowUpDecision.NOTHING_MORE, AboutUs.NO, "A friend.", null));

        replies.show(followUps.token(id), Face.NOT_GOOD);

        assertThat(open(id)).isNotNull();
        acting.as("leila", () -> desk.decide(id, FollowUpDecision.TALKED, AboutUs.NO, "She was tired.", null));
        assertThat(acting.as("dev", () -> book.read(id)).notes()).hasSize(2);
    }

    @Test
    void theTaskOutlivesTheTimeToAnswer() {
        FollowUpId id = followUps.waitsForALead();

        fire("timeToAnswerEnded", id);

        assertThat(open(id)).isNotNull();
        acting.as("leila", () -> desk.decide(id, FollowUpDecision.TALKED, AboutUs.NO, "I rang.", null));
        assertThat(instances(id)).isZero();
        assertThat(taken(id)).contains("followUpClosed", "replyFollowedUp");
    }

    @Test
    void whenNoLeadDecidesInTimeAllWhoMayAreToldAgain() {
        FollowUpId id = followUps.waitsForALead();
        assertThat(scenes.rings("timeToDecideEnded", id))
                .isEqualTo(clock.instant().plus(Duration.ofHours(8)));
        assertThat(notices("FOLLOW_UP_TODAY")).isEqualTo(2);

        fire("timeToDecideEnded", id);

        assertThat(taken(id)).contains("leadsWereReminded");
        assertThat(notices("FOLLOW_UP_TODAY")).isEqualTo(4);
        assertThat(open(id)).isNotNull();
    }

    @Test
    void aSessionEndsWithoutTheEngineAndItsProcessesStartLater() {
        SessionId session = followUps.open();
        var child = followUps.cleared(session, Forms.aChild());
        followUps.start(session);
        followUps.admit(session, child);
        scenes.end(session);
        FollowUpId id = followUps.of(child);

        watch.look();
        watch.look();

        assertThat(instances(id)).isEqualTo(1);
        assertThat(tables.jdbc().queryForObject("select count(*) from follow_up_to_start", Long.class))
                .isZero();
    }

    @Test
    void nothingAboutAnybodyIsInTheEngine() {
        FollowUpId id = followUps.asked(
                Forms.aChild().named("Wozzle Wimbury").carer("Wanda Wimbury", "wanda@wimbury.example", "07700 900456"));
        replies.reply(
                followUps.token(id),
                new CarerReply(yesTo(Question.CONTACT_OUTSIDE).answers(), "On Wimburycraft"));
        acting.as("leila", () -> desk.decide(id, FollowUpDecision.CONCERN, AboutUs.NO, "Wimbury was scared.", null));

        PlantedWords engine = PlantedWords.inEngine(tables.jdbc());

        assertThat(engine.holding("imbury")).isEmpty();
        assertThat(engine.holding("CONTACT_OUTSIDE")).isEmpty();
        assertThat(engine.holding(id.toString())).isNotEmpty();
    }

    private void reply(FollowUpId id, Question... yes) {
        replies.reply(followUps.token(id), yesTo(yes));
    }

    private void withdraw(FollowUpId id) {
        mine.withdraw(joins.token(followUps.registrationOf(id)));
    }

    /** At its own time. */
    private void fire(String activity, FollowUpId id) {
        clock.set(scenes.rings(activity, id));
        scenes.timer(activity, id);
    }

    private Task open(FollowUpId id) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("followUpCarerReply")
                .processInstanceBusinessKey(id.toString())
                .singleResult();
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getUserId)
                .toList();
    }

    private long notices(String kind) {
        Long count =
                tables.jdbc().queryForObject("select count(*) from notice_outbox where kind = ?", Long.class, kind);
        return count == null ? 0 : count;
    }

    private String state(FollowUpId id) {
        return tables.jdbc().queryForObject("select state from follow_up where id = ?", String.class, id.value());
    }

    private long instances(FollowUpId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .count();
    }

    private List<String> waiting(FollowUpId id) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        return runtime.getActiveActivityIds(instance);
    }

    private List<String> taken(FollowUpId id) {
        return paths.takenFor(id);
    }
}
