package org.safesessions.follow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.follow.Earlier.UNSURE;
import static org.safesessions.follow.Outcome.FOLLOW_UP;
import static org.safesessions.follow.Outcome.FOLLOW_UP_TODAY;
import static org.safesessions.follow.Outcome.NOTHING;
import static org.safesessions.follow.Question.CONTACT_OUTSIDE;
import static org.safesessions.follow.Question.MET_SOMEBODY;
import static org.safesessions.follow.Question.OFFERED_SOMETHING;
import static org.safesessions.follow.Question.SHOWN_SOMETHING;
import static org.safesessions.follow.Reply.NO;
import static org.safesessions.follow.Reply.NOT_SURE;
import static org.safesessions.follow.Reply.YES;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safesessions.follow.Earlier;
import org.safesessions.follow.Face;
import org.safesessions.follow.Outcome;
import org.safesessions.follow.Question;
import org.safesessions.follow.Reply;
import org.safesessions.follow.Signals;

/** Every combination of answers, face and history against the table, and each row of the table against its sentence. */
class CarerAnswersTest {

    /** A row of the table as it is quoted, whom it is for, and what it says. */
    private record Row(String quote, Predicate<Signals> fits, Outcome outcome) {}

    private static final List<Row> ROWS = List.of(
            new Row(
                    "S43: something was offered or promised; a lead looks at it today",
                    answered(OFFERED_SOMETHING, YES),
                    FOLLOW_UP_TODAY),
            new Row(
                    "S42: somebody wants to talk or meet outside the session; a lead looks at it today",
                    answered(CONTACT_OUTSIDE, YES),
                    FOLLOW_UP_TODAY),
            new Row(
                    "S40, S44: shown something, and an earlier answer was yes: a pattern, looked at today",
                    answered(SHOWN_SOMETHING, YES).and(earlier(Earlier.YES)),
                    FOLLOW_UP_TODAY),
            new Row(
                    "S41, S44: met somebody, and an earlier answer was yes: a pattern, looked at today",
                    answered(MET_SOMEBODY, YES).and(earlier(Earlier.YES)),
                    FOLLOW_UP_TODAY),
            new Row(
                    "S43, S44: not sure about an offer, and an earlier answer was yes: looked at today",
                    answered(OFFERED_SOMETHING, NOT_SURE).and(earlier(Earlier.YES)),
                    FOLLOW_UP_TODAY),
            new Row(
                    "S42, S44: not sure about contact outside, and an earlier answer was yes: looked at today",
                    answered(CONTACT_OUTSIDE, NOT_SURE).and(earlier(Earlier.YES)),
                    FOLLOW_UP_TODAY),
            new Row("S40: shown something they did not understand or like", answered(SHOWN_SOMETHING, YES), FOLLOW_UP),
            new Row(
                    "S41: met somebody, made a friend: not in itself a concern, and followed up",
                    answered(MET_SOMEBODY, YES),
                    FOLLOW_UP),
            new Row(
                    "S42: not sure whether somebody wants to meet outside",
                    answered(CONTACT_OUTSIDE, NOT_SURE),
                    FOLLOW_UP),
            new Row("S43: not sure whether anything was offered", answered(OFFERED_SOMETHING, NOT_SURE), FOLLOW_UP),
            new Row(
                    "S44: it was not good for them, as they show it themselves",
                    signals -> signals.face() == Face.NOT_GOOD,
                    FOLLOW_UP),
            new Row(
                    "S40, S44: not sure again, after an earlier session gave something too",
                    answered(SHOWN_SOMETHING, NOT_SURE).and(earlier(UNSURE).or(earlier(Earlier.YES))),
                    FOLLOW_UP),
            new Row(
                    "S41, S44: not sure again, after an earlier session gave something too",
                    answered(MET_SOMEBODY, NOT_SURE).and(earlier(UNSURE).or(earlier(Earlier.YES))),
                    FOLLOW_UP),
            new Row("S44: nothing to follow up now; the answers stay part of the history", signals -> true, NOTHING));

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Map<Signals, Outcome> WEIGHED = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // read before all tests
    private static DmnDecision table;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream model = CarerAnswersTest.class.getResourceAsStream("/bpmn/follow/carer-answers.dmn")) {
            table = ENGINE.parseDecision("carer-answers", model);
        }
    }

    private static Predicate<Signals> answered(Question question, Reply reply) {
        return signals -> signals.answers().get(question) == reply;
    }

    private static Predicate<Signals> earlier(Earlier earlier) {
        return signals -> signals.earlier() == earlier;
    }

    /** The table is asked once for each: to ask it takes milliseconds, and the same are compared again and again. */
    private static Outcome weigh(Signals signals) {
        return WEIGHED.computeIfAbsent(signals, CarerAnswersTest::ask);
    }

    private static Outcome ask(Signals signals) {
        return new WeighedAnswers((String key, Map<String, ?> inputs) -> ENGINE.evaluateDecisionTable(
                                table, new HashMap<>(inputs))
                        .getResultList())
                .weigh(signals);
    }

    /** With unanswered questions and without a face too: they are what there is when only one of both came. */
    private static List<Signals> everything() {
        List<Signals> all = new ArrayList<>();
        for (Map<Question, Reply> answers : everyAnswer(true)) {
            for (Face face : withNone(Face.values())) {
                for (Earlier earlier : Earlier.values()) {
                    all.add(new Signals(answers, face, earlier));
                }
            }
        }
        return all;
    }

    private static List<Map<Question, Reply>> everyAnswer(boolean alsoNone) {
        List<Map<Question, Reply>> all = new ArrayList<>(List.of(Map.of()));
        for (Question question : Question.values()) {
            List<Map<Question, Reply>> longer = new ArrayList<>();
            for (Map<Question, Reply> begun : all) {
                for (Reply reply : alsoNone ? withNone(Reply.values()) : List.of(Reply.values())) {
                    Map<Question, Reply> more = new EnumMap<>(Question.class);
                    more.putAll(begun);
                    if (reply != null) {
                        more.put(question, reply);
                    }
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static <T> List<@Nullable T> withNone(T[] values) {
        List<@Nullable T> all = new ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }

    @Test
    void everyCombinationOfAnswersFaceAndHistoryHasTheOutcomeOfTheFirstRowThatFits() {
        List<Signals> all = everything();
        assertThat(all).hasSize(4 * 4 * 4 * 4 * 4 * 3);

        for (Signals signals : all) {
            Row row = ROWS.stream()
                    .filter(one -> one.fits().test(signals))
                    .findFirst()
                    .orElseThrow();
            assertThat(weigh(signals)).as(row.quote() + " " + signals).isEqualTo(row.outcome());
        }
    }

    @Test
    void theTableSaysOfEachRowWhatIsQuotedHereInThatOrder() {
        InputStream model = CarerAnswersTest.class.getResourceAsStream("/bpmn/follow/carer-answers.dmn");
        List<String> said = Dmn.readModelFromStream(model).getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getDescription().getTextContent())
                .toList();

        assertThat(said).isEqualTo(ROWS.stream().map(Row::quote).toList());
    }

    @Test
    void eachRowDecidesSomething() {
        List<Signals> all = everything();

        for (Row row : ROWS) {
            assertThat(all.stream()
                            .filter(signals -> ROWS.stream()
                                    .filter(one -> one.fits().test(signals))
                                    .findFirst()
                                    .filter(row::equals)
                                    .isPresent()))
                    .as(row.quote())
                    .isNotEmpty();
        }
    }

    @Test
    void fourTimesNoIsNothingWhateverWasEarlier() {
        Map<Question, Reply> no = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            no.put(question, NO);
        }

        assertThat(Earlier.values())
                .allSatisfy(earlier ->
                        assertThat(weigh(new Signals(no, null, earlier))).isEqualTo(NOTHING));
    }

    @Test
    void anyYesIsFollowedUp() {
        assertThat(everyAnswer(false))
                .filteredOn(answers -> answers.containsValue(YES))
                .allSatisfy(answers -> assertThat(weigh(new Signals(answers, Face.GOOD, Earlier.NOTHING)))
                        .isNotEqualTo(NOTHING));
    }

    /** What came alone decides whether a lead is asked at all, so more must never make less of it. */
    @Test
    void nothingThatComesBesideMakesAnAnswerLess() {
        for (Signals signals : everything()) {
            Outcome all = weigh(signals);
            Outcome answersAlone = weigh(new Signals(signals.answers(), null, signals.earlier()));
            Outcome faceAlone = weigh(new Signals(Map.of(), signals.face(), signals.earlier()));
            Outcome withoutHistory = weigh(new Signals(signals.answers(), signals.face(), Earlier.NOTHING));

            assertThat(all).as(signals.toString()).isGreaterThanOrEqualTo(answersAlone);
            assertThat(all).as(signals.toString()).isGreaterThanOrEqualTo(faceAlone);
            assertThat(all).as(signals.toString()).isGreaterThanOrEqualTo(withoutHistory);
        }
    }
}
