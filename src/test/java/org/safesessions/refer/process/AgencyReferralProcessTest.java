package org.safesessions.refer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.PathsTaken;
import org.safesessions.ReferralScenes;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.Reading;
import org.safesessions.concern.Severity;
import org.safesessions.concern.Threshold;
import org.safesessions.concern.TriageAnswers;
import org.safesessions.concern.TriageDesk;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.StaffId;
import org.safesessions.refer.Agency;
import org.safesessions.refer.AgencyAnswer;
import org.safesessions.refer.AgencyBook;
import org.safesessions.refer.AgencyField;
import org.safesessions.refer.AnswerDesk;
import org.safesessions.refer.ClockMove;
import org.safesessions.refer.ReadableReferral;
import org.safesessions.refer.ReferralBook;
import org.safesessions.refer.ReferralClockDesk;
import org.safesessions.refer.ReferralDesk;
import org.safesessions.refer.ReferralLine;
import org.safesessions.refer.ReferralState;
import org.springframework.beans.factory.annotation.Autowired;

/** Goes every path of the drawing with the real desks; timers fire by name, never by waiting. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgencyReferralProcessTest {

    private static final int MANY = 60;

    @Autowired
    private ConcernScenes concerns;

    @Autowired
    private ReferralScenes referrals;

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private PathsTaken paths;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private TriageDesk triages;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private AnswerDesk answers;

    @Autowired
    private ReferralClockDesk clocks;

    @Autowired
    private ReferralBook book;

    @Autowired
    private AgencyBook agencies;

    @Autowired
    private ReferralWatch watch;

    @Autowired
    private TestClock clock;

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

    @AfterAll
    void everyPathWasGone() {
        assertThat(paths.notTakenIn(AgencyReferralProcess.KEY.value())).isEmpty();
    }

    @Test
    void anAgencyIsRungThenWrittenToAndAnswers() {
        ReferralId id = referrals.begun();
        assertThat(task(id)).isEqualTo("makeReferral");
        assertThat(candidates(id)).containsExactly("dev", "leila");
        assertThat(told(id)).containsExactly("REFERRAL_TO_MAKE dev", "REFERRAL_TO_MAKE leila");
        assertThat(scenes.rings("nobodyRang", id)).isEqualTo(clock.instant().plus(Duration.ofHours(1)));

        scenes.complete("dev", "makeReferral", id, Map.of("spokenTo", "Ms Okoro", "reference", "CSC-17"));
        assertThat(task(id)).isEqualTo("writeReferral");
        assertThat(scenes.rings("nobodyWrote", id)).isEqualTo(clock.instant().plus(Duration.ofHours(24)));

        scenes.complete("dev", "writeReferral", id, Map.of("summary", "All that was said."));
        assertThat(task(id)).isEqualTo("recordAnswer");
        assertThat(scenes.rings("agencyWasSilent", id))
                .isEqualTo(clock.instant().plus(Duration.ofDays(1)));

        scenes.complete("leila", "recordAnswer", id, Map.of("answer", "ACCEPTED", "said", "They visit tomorrow."));
        assertThat(isRunning(id)).isFalse();
        assertThat(paths.takenFor(id))
                .contains("referralAnswered", "referralClosed")
                .doesNotContain("referralGivenUp");
        assertThat(line(id).state()).isEqualTo(ReferralState.ANSWERED);
        assertThat(chronology(line(id).concern()))
                .endsWith("REFERRAL_BEGUN", "REFERRAL_MADE", "REFERRAL_WRITTEN", "REFERRAL_ANSWERED");
        ReadableReferral read = acting.as("leila", () -> book.read(id, Reading.PAGE));
        assertThat(read.spokenTo()).isEqualTo("Ms Okoro");
        assertThat(read.callReference()).isEqualTo("CSC-17");
        assertThat(read.answer()).isEqualTo("They visit tomorrow.");
    }

    /** In an ordinary week, in the nights in which the clocks go forward, before Easter Monday, and back, and at Christmas. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T18:55:07Z, 2026-11-24T18:55:07Z",
        "2027-03-28T00:55:07Z, 2027-03-29T23:55:07Z",
        "2027-10-31T00:55:07Z, 2027-11-01T01:55:07Z",
        "2026-12-24T16:00:00Z, 2026-12-29T16:00:00Z"
    })
    void itsClocksRingToTheSecond(Instant begun, Instant aWorkingDayLater) {
        clock.set(begun);
        ReferralId id = referrals.begun();
        assertThat(scenes.rings("nobodyRang", id)).isEqualTo(begun.plusSeconds(3_600));

        acting.as("leila", () -> desk.made(id, "Ms Okoro", null, null, null));
        assertThat(scenes.rings("nobodyWrote", id)).isEqualTo(begun.plusSeconds(24 * 3_600));

        acting.as("leila", () -> desk.written(id, Map.of(), "All that was said.", null, null));
        assertThat(scenes.rings("agencyWasSilent", id)).isEqualTo(aWorkingDayLater);

        acting.as("leila", () -> answers.answered(id, AgencyAnswer.ADVICE_ONLY, "Watch her.", null));
        assertThat(scenes.rings("nobodyConsidered", id)).isEqualTo(aWorkingDayLater);
    }

    @Test
    void theFormNeedsWhatTheAgencyCannotDoWithout() {
        ReferralId id = referrals.made();

        assertThatThrownBy(() ->
                        acting.as("leila", () -> desk.written(id, Map.of("child", "Mia, 12"), null, null, null)))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("FORM_NOT_WHOLE");
        assertThat(task(id)).isEqualTo("writeReferral");

        Map<String, String> whole = agencies.form(Agency.CHILDREN_SOCIAL_CARE).fields().stream()
                .filter(AgencyField::required)
                .collect(Collectors.toMap(AgencyField::key, field -> "Answer to " + field.key()));
        acting.as("leila", () -> desk.written(id, whole, null, null, null));
        assertThat(acting.as("leila", () -> book.read(id, Reading.PAGE)).written())
                .isEqualTo(whole);
    }

    @Test
    void whoDoesNotActIsToldAgainAndItNeverStops() {
        ReferralId id = referrals.begun();
        ringsAgainAndAgain(id, "nobodyRang", "REFERRAL_TO_MAKE");

        acting.as("leila", () -> desk.made(id, "Ms Okoro", null, null, null));
        ringsAgainAndAgain(id, "nobodyWrote", "REFERRAL_TO_WRITE");

        acting.as("leila", () -> desk.written(id, Map.of(), "All that was said.", null, null));
        ringsAgainAndAgain(id, "agencyWasSilent", "REFERRAL_SILENT");
        assertThat(line(id).silences()).isEqualTo(3);
        assertThat(chronology(line(id).concern())).endsWith("REFERRAL_SILENT", "REFERRAL_SILENT", "REFERRAL_SILENT");

        acting.as("leila", () -> answers.answered(id, AgencyAnswer.NO_FURTHER_ACTION, "Below.", null));
        ringsAgainAndAgain(id, "nobodyConsidered", "REFERRAL_DECLINED");

        scenes.complete("dev", "considerAnswer", id, Map.of("decision", "AGREE", "rationale", "They are right."));
        assertThat(isRunning(id)).isFalse();
    }

    private void ringsAgainAndAgain(ReferralId id, String timer, String notice) {
        for (int again = 0; again < 3; again++) {
            int before = told(id).size();
            Instant rings = scenes.rings(timer, id);
            clock.set(rings);
            scenes.timer(timer, id);
            assertThat(told(id)).hasSize(before + 2).contains(notice + " dev", notice + " leila");
            assertThat(scenes.rings(timer, id)).isAfter(rings);
        }
    }

    @Test
    void anAgencyThatWantsToKnowMoreIsWrittenToAgain() {
        ReferralId id = referrals.written();

        scenes.complete("dev", "recordAnswer", id, Map.of("answer", "MORE_INFORMATION", "said", "Where is she?"));

        assertThat(task(id)).isEqualTo("writeReferral");
        assertThat(scenes.rings("nobodyWrote", id)).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    }

    @Test
    void whoDisagreesWithAnAgencyWaitsForItsManager() {
        ReferralId id = referrals.declined();
        assertThat(told(id)).contains("REFERRAL_DECLINED leila", "REFERRAL_DECLINED dev");

        scenes.complete("dev", "considerAnswer", id, Map.of("decision", "DISAGREE", "rationale", "She is not safe."));

        assertThat(task(id)).isEqualTo("recordAnswer");
        assertThat(line(id).disagreements()).isEqualTo(1);
        acting.as("leila", () -> answers.answered(id, AgencyAnswer.ADVICE_ONLY, "Watch her.", null));
        assertThat(task(id)).isEqualTo("considerAnswer");
        acting.as("leila", () -> answers.considered(id, true, "We watch her.", null));
        assertThat(isRunning(id)).isFalse();
    }

    @Test
    void askingAgainSetsTheClockAnew() {
        ReferralId id = referrals.written();
        clock.set(scenes.rings("agencyWasSilent", id));
        scenes.timer("agencyWasSilent", id);

        clock.pass(Duration.ofHours(2));
        acting.as("leila", () -> desk.chased(id, "Mr Bell", "They look for it.", null));

        assertThat(scenes.rings("agencyWasSilent", id))
                .isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(line(id).dueAt()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(paths.takenFor(id)).contains("answerClockMoved");
    }

    @Test
    void aClockThatStandsStillGoesOnWithTheTimeThatWasLeftAndNeverStandsForEver() {
        ReferralId id = referrals.made();
        clock.pass(Duration.ofHours(4));
        acting.as("leila", () -> clocks.move(id, ClockMove.PAUSE, null, "The police asked us to wait.", null));
        assertThat(line(id).paused()).isTrue();
        assertThat(paths.takenFor(id)).contains("writingClockMoved");
        assertThat(scenes.rings("nobodyWrote", id)).isEqualTo(clock.instant().plus(Duration.ofDays(14)));

        clock.pass(Duration.ofDays(3));
        acting.as("leila", () -> clocks.move(id, ClockMove.RESUME, null, "They have what they need.", null));
        assertThat(scenes.rings("nobodyWrote", id)).isEqualTo(clock.instant().plus(Duration.ofHours(20)));

        acting.as("dev", () -> clocks.move(id, ClockMove.PAUSE, null, "Again.", null));
        clock.pass(Duration.ofDays(14));
        scenes.timer("nobodyWrote", id);
        assertThat(line(id).paused()).isFalse();
        assertThat(told(id)).contains("REFERRAL_TO_WRITE leila");
        assertThat(chronology(line(id).concern())).containsSubsequence("CLOCK_MOVED", "CLOCK_MOVED", "CLOCK_MOVED");
    }

    @Test
    void aClockIsPutOffWithAReasonAndNotForEver() {
        ReferralId id = referrals.written();
        Instant due = line(id).dueAt();

        refused("CLOCK_REASON_MISSING", () -> clocks.move(id, ClockMove.EXTEND, due.plusSeconds(60), " ", null));
        refused("CLOCK_UNTIL_MISSING", () -> clocks.move(id, ClockMove.EXTEND, null, "They asked.", null));
        refused("CLOCK_NOT_LATER", () -> clocks.move(id, ClockMove.EXTEND, due, "They asked.", null));
        refused(
                "CLOCK_TOO_LATE",
                () -> clocks.move(
                        id, ClockMove.EXTEND, clock.instant().plus(Duration.ofDays(15)), "They asked.", null));
        refused("CLOCK_RUNS", () -> clocks.move(id, ClockMove.RESUME, null, "They asked.", null));

        Instant later = due.plus(Duration.ofDays(3));
        acting.as("leila", () -> clocks.move(id, ClockMove.EXTEND, later, "They asked.", null));
        assertThat(scenes.rings("agencyWasSilent", id)).isEqualTo(later);
    }

    @Test
    void tellingAnAgencyNeverWaits() {
        ReferralId id = referrals.begun();

        refused("CLOCK_NOT_MOVABLE", () -> clocks.move(id, ClockMove.PAUSE, null, "It is late.", null));
    }

    @Test
    void itEndsWithAReasonAtEveryStep() {
        for (ReferralId id : List.of(referrals.begun(), referrals.made(), referrals.written(), referrals.declined())) {
            refused("RATIONALE_MISSING", () -> answers.withdraw(id, "", null));
            assertThat(isRunning(id)).isTrue();

            acting.as("leila", () -> answers.withdraw(id, "Another agency has it.", null));

            assertThat(isRunning(id)).isFalse();
            assertThat(paths.takenFor(id))
                    .contains("referralWithdrawn", "referralGivenUp")
                    .doesNotContain("referralClosed");
            assertThat(line(id).state()).isEqualTo(ReferralState.WITHDRAWN);
            refused("REFERRAL_AT_ANOTHER_STEP", () -> desk.made(id, "Ms Okoro", null, null, null));
        }
    }

    @Test
    void decidingThatAnAgencyIsToldBeginsIt() {
        ConcernId id = concerns.triaged();
        acting.as("leila", () -> triages.decide(id, Threshold.NOT_REFERRED, "Her mother acts.", null));
        assertThat(of(id)).isEmpty();

        acting.as("leila", () -> triages.decide(id, Threshold.REFER, "He wrote again.", null));
        acting.as("leila", () -> triages.decide(id, Threshold.REFER, "And again.", null));

        assertThat(of(id)).extracting(ReferralLine::agency).containsExactly(Agency.CHILDREN_SOCIAL_CARE);
        refused("AGENCY_BEING_TOLD", () -> desk.begin(id, Agency.CHILDREN_SOCIAL_CARE, null, null));
    }

    @Test
    void nothingHoldsItBackNeitherBeforeAnybodyAcknowledgedItNorAfterItWasClosed() {
        ConcernId raised = concerns.raised();
        ReferralId early = referrals.begun(raised, Agency.POLICE);
        acting.as("leila", () -> desk.made(early, "The control room", null, "CAD 12", null));
        assertThat(task(early)).isEqualTo("writeReferral");

        ConcernId closed = concerns.triaged();
        acting.as("leila", () -> cases.close(closed, "REFERRED", "Social care has it.", null));
        ReferralId late = of(closed).get(0).id();
        assertThat(task(late)).isEqualTo("makeReferral");
        acting.as("leila", () -> desk.made(late, "Ms Okoro", null, null, null));
        assertThat(task(late)).isEqualTo("writeReferral");
    }

    @Test
    void whomItIsAboutNeverLearnsOfIt() {
        scenes.leadOnCall("dev");
        ConcernId id = concerns.raised(ConcernScenes.about("leila")).id();
        acting.as("dev", () -> cases.acknowledge(id, null));
        acting.as("dev", () -> triages.triage(id, answersOf(), null));

        List<ReferralLine> all = acting.as("dev", () -> book.of(id));
        assertThat(all).extracting(ReferralLine::agency).contains(Agency.LADO);
        for (ReferralLine one : all) {
            assertThat(candidates(one.id())).containsExactly("dev");
            assertThat(told(one.id())).allMatch(line -> line.endsWith(" dev"));
            hidden("leila", () -> book.line(one.id()));
            hidden("leila", () -> book.read(one.id(), Reading.PAGE));
            hidden("leila", () -> desk.made(one.id(), "x", null, null, null));
            assertThat(acting.as("leila", () -> book.waitsFor(one.id(), new StaffId("leila"))))
                    .isFalse();
        }
        hidden("leila", () -> book.of(id));
        for (String stranger : List.of("hana", "mona", "adam")) {
            hidden(stranger, () -> book.of(id));
            hidden(stranger, () -> desk.begin(id, Agency.POLICE, null, null));
        }
    }

    private static TriageAnswers answersOf() {
        return new TriageAnswers(
                "CONDUCT_OF_STAFF", Severity.HIGH, "Seen by two.", null, null, Threshold.REFER, "LADO.");
    }

    @Test
    void aTrusteeReportsASeriousIncidentOnABriefingWithoutNames() {
        scenes.leadOnCall("leila");
        ConcernId id = concerns.raised(ConcernScenes.report(AboutOurPeople.NO, AboutKind.CHILD, "Mia Fox", null, false))
                .id();
        refused(
                "BRIEFING_NAMES_SOMEBODY",
                () -> desk.begin(id, Agency.CHARITY_COMMISSION, null, "A man wrote to mia in a class."));
        ReferralId report = acting.as(
                "leila", () -> desk.begin(id, Agency.CHARITY_COMMISSION, null, "A man wrote to a child in a class."));
        referrals.begun(id, Agency.CHILDREN_SOCIAL_CARE);

        assertThat(candidates(report)).containsExactly("tess");
        assertThat(told(report)).containsExactly("REFERRAL_TO_MAKE tess");
        assertThat(acting.as("tess", () -> book.of(id)))
                .extracting(ReferralLine::id)
                .containsExactly(report);
        ReadableReferral read = acting.as("tess", () -> book.read(report, Reading.PAGE));
        assertThat(read.briefing()).contains("a child");
        assertThat(read.handled()).isFalse();
        hidden("tess", () -> cases.read(id));
        // five working days from a Monday evening
        assertThat(line(report).dueAt()).isEqualTo("2026-11-30T18:55:00Z");
        scenes.complete("tess", "makeReferral", report, Map.of("spokenTo", "Online"));
        assertThat(task(report)).isEqualTo("writeReferral");
    }

    @Test
    void aTrusteeWhomItIsAboutIsNotAskedToReportIt() {
        scenes.leadOnCall("leila");
        ConcernId id = concerns.raised(ConcernScenes.about("tess")).id();

        ReferralId report = referrals.begun(id, Agency.CHARITY_COMMISSION);

        assertThat(candidates(report)).containsExactly("dev", "leila");
        assertThat(told(report)).noneMatch(line -> line.endsWith(" tess"));
        hidden("tess", () -> book.of(id));
        hidden("tess", () -> book.read(report, Reading.PAGE));
    }

    @Test
    void oneThatLostItsProcessGetsItBackWhereItWas() {
        List<ReferralId> all = List.of(referrals.begun(), referrals.made(), referrals.written(), referrals.declined());
        List<String> steps = all.stream().map(this::task).toList();
        all.forEach(id -> runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .singleResult()
                        .getId(),
                "a broken disk"));

        watch.sweep();

        assertThat(all.stream().map(this::task).toList())
                .isEqualTo(steps)
                .containsExactly("makeReferral", "writeReferral", "recordAnswer", "considerAnswer");
    }

    /** Whatever is done and left undone, in whatever order: a referral ends with an answer or a reason, or somebody is told. */
    @Test
    void noneSilentlyStops() {
        Random chance = new Random(20261124);
        for (int one = 0; one < MANY; one++) {
            tables.clean();
            ReferralId id = referrals.begun();
            int silences = chance.nextInt(6);
            for (int step = 0; step < 12 && isRunning(id); step++) {
                if (chance.nextInt(7) <= silences) {
                    String timer = timer(id);
                    int before = told(id).size();
                    clock.set(scenes.rings(timer, id));
                    scenes.timer(timer, id);
                    assertThat(told(id)).as("silence at " + timer).hasSizeGreaterThan(before);
                } else {
                    act(id, chance);
                }
                boolean open = line(id).state().isOpen();
                assertThat(isRunning(id)).isEqualTo(open);
                if (open) {
                    assertThat(candidates(id)).isNotEmpty();
                    assertThat(scenes.rings(timer(id), id)).isAfterOrEqualTo(clock.instant());
                }
            }
            assertThat(chronology(line(id).concern())).contains("REFERRAL_BEGUN");
            if (!line(id).state().isOpen()) {
                assertThat(chronology(line(id).concern())).containsAnyOf("REFERRAL_ANSWERED", "REFERRAL_WITHDRAWN");
            }
        }
    }

    private void act(ReferralId id, Random chance) {
        switch (task(id)) {
            case "makeReferral" -> acting.as("leila", () -> desk.made(id, "Ms Okoro", null, null, null));
            case "writeReferral" -> {
                if (chance.nextInt(3) == 0 && !line(id).paused()) {
                    acting.as("dev", () -> clocks.move(id, ClockMove.PAUSE, null, "Wait.", null));
                } else {
                    acting.as("leila", () -> desk.written(id, Map.of(), "All.", null, null));
                }
            }
            case "recordAnswer" -> {
                AgencyAnswer[] all = AgencyAnswer.values();
                if (chance.nextInt(4) == 0) {
                    acting.as("dev", () -> desk.chased(id, "Mr Bell", null, null));
                } else {
                    acting.as("dev", () -> answers.answered(id, all[chance.nextInt(all.length)], "So.", null));
                }
            }
            default -> acting.as("dev", () -> answers.considered(id, chance.nextBoolean(), "So.", null));
        }
    }

    private String timer(ReferralId id) {
        return switch (task(id)) {
            case "makeReferral" -> "nobodyRang";
            case "writeReferral" -> "nobodyWrote";
            case "recordAnswer" -> "agencyWasSilent";
            default -> "nobodyConsidered";
        };
    }

    private void refused(String code, Runnable act) {
        assertThatThrownBy(() -> acting.as("leila", act))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining(code);
    }

    private void hidden(String person, Runnable act) {
        assertThatThrownBy(() -> acting.as(person, act))
                .isInstanceOfSatisfying(
                        ActRefused.class, refused -> assertThat(refused.kind()).isEqualTo(ActRefused.Kind.NOT_FOUND));
    }

    private List<ReferralLine> of(ConcernId id) {
        return acting.as("leila", () -> book.of(id));
    }

    private ReferralLine line(ReferralId id) {
        return acting.as("leila", () -> book.line(id));
    }

    private List<String> chronology(ConcernId id) {
        return acting.as("leila", () -> cases.read(id)).chronology().stream()
                .map(entry -> entry.kind().name())
                .toList();
    }

    private @Nullable Task open(ReferralId id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).singleResult();
    }

    private String task(ReferralId id) {
        Task open = open(id);
        return open == null ? "" : open.getTaskDefinitionKey();
    }

    private Set<String> candidates(ReferralId id) {
        return tasks.getIdentityLinksForTask(Objects.requireNonNull(open(id)).getId()).stream()
                .map(IdentityLink::getUserId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isRunning(ReferralId id) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count()
                == 1;
    }

    private List<String> told(ReferralId id) {
        return tables.jdbc()
                .queryForList(
                        "select kind || ' ' || recipient_id from notice_outbox where about = ? order by 1",
                        String.class,
                        id.toString());
    }
}
