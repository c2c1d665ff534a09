package org.safesessions.concern.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
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
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.ClosingDesk;
import org.safesessions.concern.ConcernDesk;
import org.safesessions.concern.ConcernLine;
import org.safesessions.concern.ConcernReport;
import org.safesessions.concern.ConcernState;
import org.safesessions.concern.HarmPlace;
import org.safesessions.concern.NextReview;
import org.safesessions.concern.Receipt;
import org.safesessions.concern.RequestKey;
import org.safesessions.concern.Rung;
import org.safesessions.concern.Severity;
import org.safesessions.concern.Threshold;
import org.safesessions.concern.TriageDesk;
import org.safesessions.concern.WorkLine;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Goes every path of the drawing with the real desks; timers fire by name, never by waiting. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcernEscalationProcessTest {

    private static final Logger LOG = LoggerFactory.getLogger(ConcernEscalationProcessTest.class);
    private static final int MANY = 200;

    @Autowired
    private ConcernScenes concerns;

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private PathsTaken paths;

    @Autowired
    private ConcernDesk desk;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private TriageDesk triages;

    @Autowired
    private ClosingDesk closings;

    @Autowired
    private ConcernWatch watch;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

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
        assertThat(paths.notTakenIn(ConcernEscalationProcess.KEY.value())).isEmpty();
    }

    @Test
    void withoutAnAcknowledgementOneAfterTheOtherIsToldAndItNeverStops() {
        scenes.leadOnCall("leila");
        ConcernId id = concerns.raised();
        assertThat(candidates(id)).containsExactly("leila");
        assertThat(due(id)).isEqualTo(clock.instant().plus(Duration.ofMinutes(60)));
        assertThat(told(id)).containsExactly("CONCERN_WAITS leila");

        step(id, Duration.ofMinutes(20));
        assertThat(candidates(id)).containsExactly("dev", "leila");

        step(id, Duration.ofMinutes(20));
        assertThat(candidates(id)).containsExactly("dev", "leila", "tess");
        assertThat(told(id)).contains("CONCERN_UNACKNOWLEDGED tess").doesNotContain("CONCERN_WAITS tess");

        int before = told(id).size();
        for (int again = 0; again < 5; again++) {
            step(id, Duration.ofMinutes(30));
            assertThat(candidates(id)).containsExactly("dev", "leila", "tess");
            assertThat(line(id).rung()).isEqualTo(Rung.EXTERNAL_NUMBER);
        }
        assertThat(told(id)).hasSize(before + 5 * 3).contains("CONCERN_EXTERNAL_NUMBER tess");
    }

    /** In an ordinary week, and in the nights in which the clocks go forward, before Easter Monday, and back. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T18:55:07Z, 2026-11-24T18:55:07Z",
        "2027-03-28T00:55:07Z, 2027-03-29T23:55:07Z",
        "2027-10-31T00:55:07Z, 2027-11-01T01:55:07Z"
    })
    void itsClocksRingToTheSecond(Instant raised, Instant aWorkingDayLater) {
        clock.set(raised);
        scenes.leadOnCall("leila");
        ConcernId id = concerns.raised();
        assertThat(scenes.rings("nobodyAcknowledged", id)).isEqualTo(raised.plusSeconds(20 * 60));

        acting.as("leila", () -> cases.acknowledge(id, null));

        assertThat(scenes.rings("triageCameDue", id)).isEqualTo(raised.plusSeconds(24 * 3_600));

        acting.as("leila", () -> cases.triage(id, "GROOMING", Severity.HIGH, "He asked twice.", null));

        assertThat(scenes.rings("reviewCameDue", id)).isEqualTo(aWorkingDayLater);

        scenes.timer("reviewCameDue", id);

        Instant missed = aWorkingDayLater.plusSeconds(24 * 3_600);
        assertThat(scenes.rings("reviewWasMissed", id)).isEqualTo(missed);
        assertThat(due(id)).isEqualTo(missed);

        acting.as("leila", () -> cases.close(id, "HANDLED_HERE", "Her mother knows.", null));

        assertThat(scenes.rings("signOffCameDue", id)).isEqualTo(raised.plusSeconds(48 * 3_600));
    }

    @Test
    void dangerTellsLeadDeputyAndTrusteeTogetherAndShortensEveryStep() {
        scenes.leadOnCall("leila");
        ConcernId id = concerns.raised(ConcernScenes.inDanger()).id();
        assertThat(due(id)).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(candidates(id)).containsExactly("leila", "tess");

        step(id, Duration.ofMinutes(2));

        assertThat(candidates(id)).containsExactly("dev", "leila", "tess");
    }

    @Test
    void aSessionThatGoesOnShortensThemToo() {
        var session = scenes.running();
        ConcernReport report = new ConcernReport(
                null, session, AboutOurPeople.NO, AboutKind.CHILD, null, null, "Look.", null, null, false, null, null);
        ConcernId id = concerns.raised(report).id();

        assertThat(due(id)).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(scenes.rings("nobodyAcknowledged", id))
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void aTimerThatRingsBeforeItsTimeTellsNobody() {
        ConcernId id = concerns.raised();
        List<String> before = told(id);

        scenes.timer("nobodyAcknowledged", id);

        assertThat(told(id)).isEqualTo(before);
        assertThat(candidates(id)).containsExactly("dev", "leila");
    }

    @Test
    void isLookedAfterTriagedAndClosedInTasklist() {
        ConcernId id = concerns.raised();

        scenes.complete("dev", "acknowledgeConcern", id, Map.of());
        assertThat(line(id).acknowledgedBy()).hasToString("dev");
        assertThat(due(id)).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        scenes.complete(
                "leila",
                "triageConcern",
                id,
                Map.of(
                        "category", "GROOMING",
                        "severity", "MEDIUM",
                        "rationale", "He asked twice.",
                        "subject", "CHILD",
                        "harmPlace", "ONLINE_ELSEWHERE",
                        "threshold", "NOT_REFERRED",
                        "thresholdRationale", "Her mother acts."));
        assertThat(line(id).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(work(id).threshold()).isEqualTo(Threshold.NOT_REFERRED);
        assertThat(work(id).place()).isEqualTo(HarmPlace.ONLINE_ELSEWHERE);
        assertThat(due(id)).isEqualTo(clock.instant().plus(Duration.ofDays(5)));
        scenes.complete("dev", "closeConcern", id, Map.of("outcome", "REFERRED", "rationale", "Police have it."));

        assertThat(line(id).state()).isEqualTo(ConcernState.CLOSED);
        assertThat(endsOf(id)).containsExactly("concernClosed");
    }

    @Test
    void isLookedAfterTriagedAndClosedOnOurPages() {
        ConcernId id = concerns.triaged();
        assertThat(open(id).getTaskDefinitionKey()).isEqualTo("closeConcern");

        acting.as("dev", () -> cases.close(id, "Handled here", "Her mother knows.", null));

        assertThat(endsOf(id)).containsExactly("concernClosed");
    }

    @Test
    void aRefusalLeavesTheTaskOpen() {
        ConcernId id = concerns.acknowledged();

        assertThatThrownBy(() -> scenes.complete(
                        "leila", "triageConcern", id, Map.of("category", "GROOMING", "severity", "HIGH")))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("RATIONALE_MISSING");

        assertThat(open(id).getTaskDefinitionKey()).isEqualTo("triageConcern");
        assertThat(line(id).state()).isEqualTo(ConcernState.ACKNOWLEDGED);
    }

    @Test
    void aTriageThatIsOverdueGoesUpTheLadderUntilSomebodyDoesIt() {
        ConcernId id = concerns.acknowledged();
        List<String> before = told(id);

        scenes.timer("triageCameDue", id);
        assertThat(told(id)).isEqualTo(before);

        clock.pass(Duration.ofHours(24));
        scenes.timer("triageCameDue", id);
        assertThat(told(id)).hasSize(before.size() + 3).contains("CONCERN_UNTRIAGED tess");
        assertThat(open(id).getTaskDefinitionKey()).isEqualTo("triageConcern");
        assertThat(candidates(id)).containsExactly("dev", "leila", "tess");
        assertThat(scenes.rings("triageCameDue", id)).isEqualTo(clock.instant().plus(Duration.ofHours(4)));

        for (int again = 1; again <= 3; again++) {
            clock.pass(Duration.ofHours(4));
            scenes.timer("triageCameDue", id);
            assertThat(line(id).rung()).isEqualTo(Rung.EXTERNAL_NUMBER);
            assertThat(told(id)).hasSize(before.size() + 3 + 3 * again);
        }
        scenes.complete(
                "tess", "triageConcern", id, Map.of("category", "OTHER", "severity", "LOW", "rationale", "A joke."));
        assertThat(open(id).getTaskDefinitionKey()).isEqualTo("closeConcern");
    }

    @Test
    void itIsLookedAtAgainUntilItIsClosedAndAMissedReviewGoesUpTheLadder() {
        ConcernId id = concerns.triaged();
        for (int again = 0; again < 3; again++) {
            clock.pass(Duration.ofDays(7));
            scenes.timer("reviewCameDue", id);
            assertThat(open(id).getTaskDefinitionKey()).isEqualTo("reviewConcern");
            scenes.complete("dev", "reviewConcern", id, Map.of("found", "All is quiet.", "nextReview", "IN_A_WEEK"));
            assertThat(open(id).getTaskDefinitionKey()).isEqualTo("closeConcern");
        }
        clock.pass(Duration.ofDays(7));
        scenes.timer("reviewCameDue", id);
        List<String> before = told(id);

        clock.pass(Duration.ofDays(1));
        scenes.timer("reviewWasMissed", id);
        assertThat(told(id)).hasSize(before.size() + 3);
        assertThat(scenes.rings("reviewWasMissed", id))
                .isEqualTo(clock.instant().plus(Duration.ofHours(4)));

        acting.as("dev", () -> cases.close(id, "HANDLED_HERE", "Her mother knows.", null));
        assertThat(endsOf(id)).containsExactly("concernClosed");
    }

    @Test
    void whoLooksAtItBeforeTheyAreAskedPutsTheNextTimeOff() {
        ConcernId id = concerns.triaged();

        acting.as("dev", () -> triages.review(id, "All is quiet.", NextReview.IN_TWO_WEEKS, null));

        assertThat(open(id).getTaskDefinitionKey()).isEqualTo("closeConcern");
        assertThat(scenes.rings("reviewCameDue", id)).isEqualTo(clock.instant().plus(Duration.ofDays(14)));
        assertThat(paths.takenFor(id)).contains("concernReviewed");
    }

    @Test
    void whatMayBeSeriousHarmIsClosedByTwoPeopleInTasklist() {
        ConcernId id = concerns.closing();
        assertThat(open(id).getTaskDefinitionKey()).isEqualTo("signOffClosing");
        assertThat(candidates(id)).containsExactly("dev");
        assertThatThrownBy(() -> acting.as("leila", () -> closings.signOff(id, true, "I say so.", null)))
                .hasMessageContaining("SECOND_PERSON_NEEDED");

        clock.pass(Duration.ofDays(2));
        scenes.timer("signOffCameDue", id);
        assertThat(candidates(id)).containsExactly("dev", "tess");
        assertThat(scenes.rings("signOffCameDue", id)).isEqualTo(clock.instant().plus(Duration.ofHours(4)));

        scenes.complete("tess", "signOffClosing", id, Map.of("decision", "MORE_TO_DO", "rationale", "Ring them."));
        assertThat(open(id).getTaskDefinitionKey()).isEqualTo("closeConcern");
        assertThat(line(id).state()).isEqualTo(ConcernState.TRIAGED);

        scenes.complete("dev", "closeConcern", id, Map.of("outcome", "REFERRED", "rationale", "Police have it."));
        scenes.complete("leila", "signOffClosing", id, Map.of("decision", "AGREE", "rationale", "So they have."));
        assertThat(line(id).state()).isEqualTo(ConcernState.CLOSED);
        assertThat(endsOf(id)).containsExactly("concernClosed");
    }

    @Test
    void whatIsOpenedAgainIsLookedAtAndClosedAsBefore() {
        ConcernId id = concerns.triaged();
        acting.as("dev", () -> cases.close(id, "HANDLED_HERE", "Her mother knows.", null));

        acting.as("leila", () -> closings.reopen(id, "He wrote again.", null));

        assertThat(line(id).state()).isEqualTo(ConcernState.TRIAGED);
        assertThat(open(id).getTaskDefinitionKey()).isEqualTo("closeConcern");
        acting.as("dev", () -> cases.close(id, "REFERRED", "Police have it.", null));
        assertThat(endsOf(id)).containsExactly("concernClosed", "concernClosed");
    }

    @Test
    void aConcernOfOneHandlerBringsInASecond() {
        ConcernId id = concerns.raised(
                        ConcernScenes.report(AboutOurPeople.SAFEGUARDING_LEAD, AboutKind.UNKNOWN, null, null, false))
                .id();
        acting.as("tess", () -> cases.acknowledge(id, null));
        acting.as("tess", () -> cases.triage(id, "CONDUCT_OF_STAFF", Severity.HIGH, "It fits.", null));

        acting.as("tess", () -> cases.close(id, "REFERRED", "The LADO has it.", null));

        assertThat(candidates(id)).containsExactly("mona");
        acting.as("mona", () -> closings.signOff(id, true, "I read the letter of the LADO.", null));
        assertThat(endsOf(id)).containsExactly("concernClosed");
    }

    /** Whoever is silent and whatever fails: nobody's concern ends with nobody. */
    @Test
    void manyUnderRandomSilencesAndFaultsEndAcknowledgedOrAtTheNumberOutside() {
        Random chance = new Random(5);
        scenes.leadOnCall("leila");
        Map<ConcernId, Integer> silences = new LinkedHashMap<>();
        for (int number = 0; number < MANY; number++) {
            ConcernReport report = chance.nextBoolean() ? ConcernScenes.report() : ConcernScenes.inDanger();
            silences.put(concerns.raised(report).id(), chance.nextInt(9));
        }
        Set<ConcernId> waiting = new LinkedHashSet<>(silences.keySet());
        int faults = 0;
        int acknowledged = 0;
        for (int round = 0; round < 6; round++) {
            for (ConcernId id : List.copyOf(waiting)) {
                if (silences.get(id) == round) {
                    List<String> told = List.copyOf(candidates(id));
                    acting.as(told.get(chance.nextInt(told.size())), () -> cases.acknowledge(id, null));
                    waiting.remove(id);
                    acknowledged++;
                }
            }
            clock.pass(Duration.ofMinutes(33));
            for (ConcernId id : waiting) {
                // now and then the engine's timer does not ring: the watch climbs in its place
                if (chance.nextInt(5) == 0) {
                    faults++;
                } else {
                    scenes.timer("nobodyAcknowledged", id);
                }
            }
            watch.look();
        }
        assertThat(waiting).allSatisfy(id -> assertThat(line(id).rung()).isEqualTo(Rung.EXTERNAL_NUMBER));
        assertThat(silences.keySet())
                .allMatch(
                        id -> line(id).state() == ConcernState.ACKNOWLEDGED || line(id).rung() == Rung.EXTERNAL_NUMBER);
        assertThat(faults).isGreaterThan(MANY / 2);
        LOG.info(
                "{} escalations, {} timers that did not ring: {} acknowledged, {} at the number outside, 0 lost",
                MANY,
                faults,
                acknowledged,
                waiting.size());
    }

    @Test
    void aConcernAboutTheLeadOnCallNeverReachesThemAndGoesToTheNextAtOnce() {
        scenes.leadOnCall("leila");
        ConcernId id = concerns.raised(ConcernScenes.about("leila")).id();

        Set<String> everTold = new TreeSet<>(candidates(id));
        assertThat(everTold).containsExactly("dev");
        for (int step = 0; step < 5; step++) {
            step(id, Duration.ofMinutes(30));
            everTold.addAll(candidates(id));
        }

        assertThat(everTold).containsExactly("dev", "tess");
        assertThat(told(id)).noneMatch(told -> told.endsWith("leila"));
    }

    @Test
    void aConcernAboutAnUnknownLeadGoesToTheTrusteeWhoCanDoItAllInTasklist() {
        ConcernId id = concerns.raised(
                        ConcernScenes.report(AboutOurPeople.SAFEGUARDING_LEAD, AboutKind.UNKNOWN, null, null, false))
                .id();
        assertThat(candidates(id)).containsExactly("tess");

        scenes.complete("tess", "acknowledgeConcern", id, Map.of());

        assertThat(candidates(id)).containsExactly("tess");
    }

    @Test
    void aConcernAboutTheTrusteeStaysWithTheLeads() {
        ConcernId id = concerns.raised(ConcernScenes.about("tess")).id();

        for (int step = 0; step < 3; step++) {
            step(id, Duration.ofMinutes(30));
            assertThat(candidates(id)).containsExactly("dev", "leila");
        }
    }

    @Test
    void whileTheEngineCannotWorkAConcernIsKeptAndTheLadderIsClimbedAndItsProcessStartsLater() {
        repository.suspendProcessDefinitionByKey(ConcernEscalationProcess.KEY.value());
        Receipt receipt;
        try {
            scenes.leadOnCall("leila");
            receipt = desk.raise(ConcernScenes.report(), RequestKey.random());
            watch.look();
            assertThat(jdbcCount("select count(*) from concern where process_started_at is null"))
                    .isEqualTo(1);
            clock.pass(Duration.ofMinutes(23));
            watch.look();
        } finally {
            repository.activateProcessDefinitionByKey(ConcernEscalationProcess.KEY.value());
        }
        assertThat(receipt.shown()).isNotBlank();
        ConcernId id = acting.as("leila", () -> cases.list().get(0).id());
        assertThat(told(id)).contains("CONCERN_WAITS leila", "CONCERN_UNACKNOWLEDGED dev");

        watch.look();
        watch.look();

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count())
                .isEqualTo(1);
        assertThat(candidates(id)).containsExactly("dev", "leila");
    }

    @Test
    void aLeadWhoIsQuickerThanTheEngineStartsItsProcess() {
        repository.suspendProcessDefinitionByKey(ConcernEscalationProcess.KEY.value());
        try {
            desk.raise(ConcernScenes.report(), RequestKey.random());
            watch.look();
        } finally {
            repository.activateProcessDefinitionByKey(ConcernEscalationProcess.KEY.value());
        }
        ConcernId id = acting.as("leila", () -> cases.list().get(0).id());

        acting.as("leila", () -> cases.acknowledge(id, null));
        watch.look();

        assertThat(open(id).getTaskDefinitionKey()).isEqualTo("triageConcern");
    }

    /** Lets that much time pass, and the ladder's timer ring. */
    private void step(ConcernId id, Duration time) {
        clock.pass(time);
        scenes.timer("nobodyAcknowledged", id);
    }

    private Task open(ConcernId id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).singleResult();
    }

    private Instant due(ConcernId id) {
        return open(id).getDueDate().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Set<String> candidates(ConcernId id) {
        return tasks.getIdentityLinksForTask(open(id).getId()).stream()
                .map(IdentityLink::getUserId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private WorkLine work(ConcernId id) {
        return acting.as("leila", () -> triages.work(id));
    }

    private ConcernLine line(ConcernId id) {
        return acting.as("leila", () -> cases.line(id));
    }

    /** Each message that anybody was to get about it. */
    private List<String> told(ConcernId id) {
        return tables.jdbc()
                .queryForList(
                        "select kind || ' ' || recipient_id from notice_outbox where about = ? order by 1",
                        String.class,
                        id.toString());
    }

    private int jdbcCount(String sql) {
        Integer count = tables.jdbc().queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }

    private List<String> endsOf(ConcernId id) {
        return paths.takenFor(id).stream().filter("concernClosed"::equals).toList();
    }
}
