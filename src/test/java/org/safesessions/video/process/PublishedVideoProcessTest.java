package org.safesessions.video.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safesessions.VideoScenes.ALL_SEEN;
import static org.safesessions.VideoScenes.LINK;
import static org.safesessions.VideoScenes.aVideo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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
import org.safesessions.VideoScenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.safesessions.video.ShownVideoDesk;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoDesk;
import org.safesessions.video.VideoId;
import org.safesessions.video.VideoSetting;
import org.safesessions.video.VideoState;
import org.springframework.beans.factory.annotation.Autowired;

/** Goes every path of the drawing with the real desks; timers fire by name, never by waiting. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedVideoProcessTest {

    @Autowired
    private VideoScenes videos;

    @Autowired
    private VideoDesk desk;

    @Autowired
    private ShownVideoDesk shown;

    @Autowired
    private VideoBook book;

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private TestClock clock;

    @Autowired
    private CleanTables tables;

    @Autowired
    private PathsTaken paths;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @BeforeAll
    void forget() {
        paths.forget();
    }

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @AfterEach
    void everybodyIsClearedAgain() {
        tables.jdbc().update("update staff set cleared_until = ? where id = 'cole'", LocalDate.of(2027, 11, 23));
        tables.jdbc()
                .update("insert into staff_duty select 'dev', 'SAFEGUARDING_LEAD' where not exists"
                        + " (select 1 from staff_duty where staff_id = 'dev' and duty = 'SAFEGUARDING_LEAD')");
    }

    @AfterAll
    void everyPathWasGone() {
        assertThat(paths.notTakenIn(PublishedVideoProcess.KEY.value())).isEmpty();
    }

    @Test
    void aVideoIsWatchedApprovedPublishedLookedAtAndTakenDown() {
        VideoId id = videos.planned();
        assertThat(waitingFor(id)).containsExactly("watchVideo");
        acting.as("cole", () -> desk.watched(id, true, "Lovely."));
        assertThat(waitingFor(id)).containsExactly("approveVideo");
        acting.as("leila", () -> desk.decide(id, true, ""));
        assertThat(waitingFor(id)).containsExactly("publishVideo");
        acting.as("hana", () -> desk.publish(id, LINK, ALL_SEEN));
        assertThat(waitingFor(id)).isEmpty();
        assertThat(line(id)).isEqualTo(VideoState.PUBLISHED);

        for (int look = 0; look < 2; look++) {
            videos.dueForALook(id);
            assertThat(waitingFor(id)).containsExactly("lookAtVideo");
            acting.as("cole", () -> shown.look(id, true, ALL_SEEN, ""));
        }
        assertThat(acting.as("hana", () -> book.line(id).lookAt()))
                .contains(clock.instant().plus(Duration.ofDays(182)));
        videos.dueForALook(id);
        acting.as("dev", () -> shown.look(id, false, EnumSet.noneOf(VideoSetting.class), "She has left us."));

        assertThat(waitingFor(id)).containsExactly("takeVideoDown");
        acting.as("hana", () -> shown.takenDown(id));
        assertThat(paths.takenFor(id))
                .contains("videoFoundUnfit", "videoTakenDown")
                .doesNotContain("changeVideo");
        assertThat(instances(id)).isZero();
    }

    @Test
    void whatIsReturnedIsWatchedAndDecidedOnAnew() {
        VideoId id = videos.planned();
        acting.as("cole", () -> desk.watched(id, false, "A surname can be read."));
        acting.as("hana", () -> desk.handInAgain(id, aVideo(), "I blurred it."));
        assertThat(waitingFor(id)).containsExactly("watchVideo");
        acting.as("cole", () -> desk.watched(id, true, ""));
        acting.as("leila", () -> desk.decide(id, false, "The street can be seen."));

        assertThat(waitingFor(id)).containsExactly("changeVideo");
        scenes.complete("hana", "changeVideo", id, Map.of("note", "I cut it."));
        assertThat(line(id)).isEqualTo(VideoState.TO_WATCH);
        assertThat(acting.as("hana", () -> book.line(id).watchedBy())).isEmpty();
        assertThat(acting.as("hana", () -> book.read(id).words().notes())).hasSize(4);
    }

    @Test
    void whatNobodyFinishesLapsesAndCannotBePublishedAnyMore() {
        VideoId id = videos.approved();

        clock.set(acting.as("hana", () -> book.line(id).lapsesAt()));
        scenes.timer("nobodyFinishedVideo", id);

        assertThat(line(id)).isEqualTo(VideoState.LAPSED);
        assertThat(paths.takenFor(id)).contains("videoLapsed").doesNotContain("videoPublished");
        stale(() -> acting.as("hana", () -> desk.publish(id, LINK, ALL_SEEN)));
    }

    @Test
    void whoeverPlannedItOrALeadGivesItUp() {
        VideoId one = videos.planned();
        VideoId other = videos.approved();
        VideoId third = videos.published();

        refused("VIDEO_IS_ANOTHERS", () -> acting.as("cole", () -> desk.giveUp(one, "")));
        acting.as("hana", () -> desk.giveUp(one, ""));
        acting.as("leila", () -> desk.giveUp(other, "The course is off."));

        assertThat(line(one)).isEqualTo(VideoState.GIVEN_UP);
        assertThat(paths.takenFor(other))
                .contains("videoGivenUp", "videoWasGivenUp")
                .doesNotContain("videoPublished");
        stale(() -> acting.as("hana", () -> desk.giveUp(third, "")));
    }

    @Test
    void anybodyOfUsMayHaveItTakenDownAtOnceWhoeverPublishedIt() {
        VideoId id = videos.published();

        refused("REASON_MISSING", () -> acting.as("cole", () -> shown.askToTakeDown(id, " ")));
        acting.as("cole", () -> shown.askToTakeDown(id, "A child is in the background."));

        assertThat(waitingFor(id)).containsExactly("takeVideoDown");
        assertThat(paths.takenFor(id)).contains("takeDownAsked").doesNotContain("lookAtVideo");
        refused("VIDEO_IS_ANOTHERS", () -> acting.as("cole", () -> shown.takenDown(id)));
        assertThat(notices("hana", "leila", "dev")).isEqualTo(3);
    }

    @Test
    void theLeadsAreToldWhenNobodyLookedInTime() {
        VideoId id = videos.toBeLookedAt();
        long before = notices("leila", "dev");

        clock.set(acting.as("hana", () -> book.line(id).lookBy().orElseThrow()));
        scenes.timer("lookWasMissed", id);

        assertThat(notices("leila", "dev")).isEqualTo(before + 2);
        assertThat(paths.takenFor(id)).contains("leadsWereTold");
        assertThat(waitingFor(id)).containsExactly("lookAtVideo");
    }

    @Test
    void nobodyTakesTwoStepsThatAreForTwoPeople() {
        VideoId id = videos.planned();
        assertThat(candidates(id)).containsExactlyInAnyOrder("cole", "leila", "dev");
        refused("VIDEO_NEEDS_SECOND_PERSON", () -> acting.as("hana", () -> desk.watched(id, true, "")));
        refused("VIDEO_NEEDS_SECOND_PERSON", () -> acting.as("hugo", () -> desk.watched(id, true, "")));
        acting.as("leila", () -> desk.watched(id, true, ""));

        assertThat(candidates(id)).containsExactly("dev");
        refused("VIDEO_NEEDS_ANOTHER_LEAD", () -> acting.as("leila", () -> desk.decide(id, true, "")));
        refused("VIDEO_NEEDS_ANOTHER_LEAD", () -> acting.as("cole", () -> desk.decide(id, true, "")));
        acting.as("dev", () -> desk.decide(id, true, ""));
        refused("VIDEO_IS_ANOTHERS", () -> acting.as("leila", () -> desk.publish(id, LINK, ALL_SEEN)));
        acting.as("hana", () -> desk.publish(id, LINK, ALL_SEEN));

        stale(() -> acting.as("cole", () -> shown.look(id, true, ALL_SEEN, "")));
        videos.dueForALook(id);
        refused("VIDEO_NEEDS_OTHER_EYES", () -> acting.as("hana", () -> shown.look(id, true, ALL_SEEN, "")));
    }

    @Test
    void theLastLeadWhoCouldApproveItDoesNotWatchIt() {
        tables.jdbc().update("delete from staff_duty where staff_id = 'dev' and duty = 'SAFEGUARDING_LEAD'");
        VideoId id = videos.planned();

        assertThat(candidates(id)).containsExactly("cole");
        refused("VIDEO_NEEDS_SECOND_PERSON", () -> acting.as("leila", () -> desk.watched(id, true, "")));
    }

    @Test
    void onlyClearedPeopleWatchIt() {
        tables.jdbc().update("update staff set cleared_until = ? where id = 'cole'", LocalDate.of(2026, 11, 22));
        VideoId id = videos.planned();

        assertThat(candidates(id)).containsExactlyInAnyOrder("leila", "dev");
        refused("VIDEO_NEEDS_CLEARED_PEOPLE", () -> acting.as("hugo", () -> desk.plan(aVideo(), UUID.randomUUID())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cole", "leila", "mona", "tess", "adam"})
    void onlyHostsPlanOne(String person) {
        refused("NOT_YOUR_DUTY", () -> acting.as(person, () -> desk.plan(aVideo(), UUID.randomUUID())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tess", "adam"})
    void whoHasNothingToDoWithThemMayNotKnowOfThem(String person) {
        VideoId id = videos.published();

        refused("NOT_YOUR_DUTY", () -> acting.as(person, () -> book.read(id)));
        refused("NOT_YOUR_DUTY", () -> acting.as(person, () -> shown.askToTakeDown(id, "So")));
    }

    @Test
    void nothingIsPublishedWithoutEverySettingSeenAndASecureLink() {
        VideoId id = videos.approved();

        refused(
                "VIDEO_COMMENTS_OFF_NOT_SEEN",
                () -> acting.as(
                        "hana",
                        () -> desk.publish(id, LINK, EnumSet.complementOf(EnumSet.of(VideoSetting.COMMENTS_OFF)))));
        refused(
                "VIDEO_LINK_NOT_ACCEPTED",
                () -> acting.as("hana", () -> desk.publish(id, "http://x.example", ALL_SEEN)));
        assertThat(line(id)).isEqualTo(VideoState.TO_PUBLISH);
    }

    @Test
    void nothingStaysWithASettingThatIsOtherThanItWas() {
        VideoId id = videos.toBeLookedAt();

        refused(
                "VIDEO_LIVE_CHAT_OFF_NOT_SEEN",
                () -> acting.as(
                        "cole",
                        () -> shown.look(id, true, EnumSet.complementOf(EnumSet.of(VideoSetting.LIVE_CHAT_OFF)), "")));
        refused("REASON_MISSING", () -> acting.as("cole", () -> shown.look(id, false, ALL_SEEN, "")));
    }

    @Test
    void twoClicksMakeOneVideo() {
        UUID key = UUID.randomUUID();

        VideoId one = acting.as("hana", () -> desk.plan(aVideo(), key));
        VideoId other = acting.as("hana", () -> desk.plan(aVideo(), key));

        assertThat(other).isEqualTo(one);
        assertThat(instances(one)).isEqualTo(1);
    }

    @Test
    void noLinkStandsInTheEngineOrUnsealedAnywhere() {
        VideoId id = videos.published();

        assertThat(PlantedWords.everywhere(tables.jdbc()).holding("planted-")).isEmpty();
        assertThat(acting.as("cole", () -> book.read(id).words().link())).isEqualTo(LINK);
    }

    /** In an ordinary week, and in those in which the clocks go forward and back in between. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T18:55:07Z", "2027-03-27T18:55:07Z", "2027-10-30T17:55:07Z"})
    void itsTimersRingToTheSecond(Instant begun) {
        clock.set(begun);
        VideoId id = videos.approved();
        assertThat(scenes.rings("nobodyFinishedVideo", id)).isEqualTo(begun.plusSeconds(90 * 24 * 3_600));

        acting.as("hana", () -> desk.publish(id, LINK, ALL_SEEN));
        Instant look = begun.plusSeconds(24 * 3_600);
        assertThat(scenes.rings("timeToLookCame", id)).isEqualTo(look);

        clock.set(look);
        scenes.timer("timeToLookCame", id);
        assertThat(scenes.rings("lookWasMissed", id)).isEqualTo(look.plusSeconds(7 * 24 * 3_600));
    }

    private VideoState line(VideoId id) {
        return acting.as("mona", () -> book.line(id).state());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(ActRefused.class).hasMessageContaining(code);
    }

    private static void stale(ThrowingCallable act) {
        refused("STALE", act);
    }

    private List<String> waitingFor(VideoId id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private List<String> candidates(VideoId id) {
        Task open = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        return tasks.getIdentityLinksForTask(open.getId()).stream()
                .map(IdentityLink::getUserId)
                .toList();
    }

    private long notices(String... people) {
        return List.of(people).stream()
                .map(StaffId::new)
                .mapToLong(person -> tables.jdbc()
                        .queryForObject(
                                "select count(*) from notice_outbox where kind = 'VIDEO_WAITS' and recipient_id = ?",
                                Long.class,
                                person.value()))
                .sum();
    }

    private long instances(VideoId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .count();
    }
}
