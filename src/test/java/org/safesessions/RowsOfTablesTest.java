package org.safesessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each row of each table against what it is meant to say, as {@code src/test/resources/tables} has it in plain text: who
 * changes a row, or takes one away, has to say so there too.
 */
class RowsOfTablesTest {

    private static final List<DmnDecisionTableEvaluationEvent> HEARD = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();

    /** One row as it is meant; the examples are what an input is, by its name. */
    private record Meant(
            String quote, List<String> outputs, Map<String, Object> when, List<Map<String, Object>> notWhen) {

        String row() {
            return quote + " -> " + outputs;
        }
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration settings = new DefaultDmnEngineConfiguration();
        settings.getCustomPostDecisionTableEvaluationListeners().add(HEARD::add);
        return settings.buildEngine();
    }

    @ParameterizedTest
    @CsvSource({
        "plan/session-risk, session-risk",
        "plan/session-risk, more-risks",
        "plan/required-controls, required-controls",
        "plan/required-controls, more-controls",
        "platform/platform-suitability, platform-suitability",
        "platform/platform-suitability, platform-advice",
        "vet/account-checks, account-checks",
        "concern/concern-triage, concern-triage"
    })
    void eachRowSaysWhatItIsMeantTo(String file, String key) throws IOException {
        byte[] model = Files.readAllBytes(Path.of("bpmn", file + ".dmn"));
        DmnDecision table = ENGINE.parseDecision(key, stream(model));
        Map<String, String> quotes = quotes(model, key);
        List<Meant> rows = meant(key);

        assertThat(rows.stream().map(Meant::quote)).containsExactlyInAnyOrderElementsOf(quotes.values());
        for (Meant row : rows) {
            assertThat(answered(table, quotes, row.when())).as(row.row()).contains(row.row());
            for (Map<String, Object> other : row.notWhen()) {
                assertThat(answered(table, quotes, other))
                        .as("%s, but for %s", row.row(), other)
                        .doesNotContain(row.row());
            }
        }
    }

    @Test
    void everyTableIsTriedHereOrBesideItsRules() throws IOException {
        Set<String> tried = new HashSet<>(Set.of("carer-answers"));
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/tables"))) {
            files.forEach(file -> tried.add(file.getFileName().toString().replace(".txt", "")));
        }
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".dmn")).toList()) {
                assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class))
                        .allSatisfy(decision -> assertThat(tried).contains(decision.getId()));
            }
        }
    }

    private static Set<String> answered(DmnDecision table, Map<String, String> quotes, Map<String, Object> inputs) {
        HEARD.clear();
        ENGINE.evaluateDecisionTable(table, new HashMap<>(inputs));
        return HEARD.get(0).getMatchingRules().stream()
                .map(rule -> quotes.get(rule.getId()) + " -> "
                        + rule.getOutputEntries().values().stream()
                                .map(output -> String.valueOf(output.getValue().getValue()))
                                .toList())
                .collect(Collectors.toSet());
    }

    private static Map<String, String> quotes(byte[] model, String key) {
        DmnModelInstance read = Dmn.readModelFromStream(stream(model));
        return read.<Decision>getModelElementById(key).getExpression().getChildElementsByType(Rule.class).stream()
                .collect(Collectors.toMap(
                        Rule::getId, rule -> rule.getDescription().getTextContent()));
    }

    private static InputStream stream(byte[] model) {
        return new java.io.ByteArrayInputStream(model);
    }

    private static List<Meant> meant(String key) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/tables", key + ".txt"), StandardCharsets.UTF_8);
        String[] blocks = text.split("\n\n");
        String silent = blocks[0].substring(blocks[0].indexOf("says nothing: ") + "says nothing: ".length());
        return Arrays.stream(blocks).skip(1).map(block -> row(block, silent)).toList();
    }

    private static Meant row(String block, String silent) {
        String[] lines = block.strip().split("\n");
        Map<String, String> said = Arrays.stream(lines)
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')).strip(),
                        line -> line.substring(line.indexOf(':') + 1).strip()));
        String when = said.get("when").replace("always", "");
        Function<String, Map<String, Object>> example = text -> inputs(silent + " " + when + " " + text);
        List<Map<String, Object>> others = said.containsKey("not when")
                ? Arrays.stream(said.get("not when").split(" or ")).map(example).toList()
                : List.of();
        return new Meant(lines[0], List.of(said.get("answers").split(" ")), example.apply(""), others);
    }

    /** What is said later counts. */
    private static Map<String, Object> inputs(String text) {
        Map<String, Object> inputs = new HashMap<>();
        for (String said : text.strip().split("\\s+")) {
            String[] pair = said.split("=");
            inputs.put(pair[0], value(pair[1]));
        }
        return inputs;
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("\\d+") ? Integer.valueOf(text) : text;
    }
}
