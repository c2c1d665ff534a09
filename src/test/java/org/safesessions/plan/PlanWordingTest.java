package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safesessions.platform.Ability;
import org.safesessions.platform.Control;
import org.safesessions.platform.Platform;
import org.safesessions.platform.PlatformSheet;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whatever a plan can answer is said in words: in the words of the messages, and to the person who has to act. */
class PlanWordingTest {

    private static final Path SOURCES = Path.of("src/main/java/org/safesessions");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    /** Codes of events, which nobody is refused with. */
    private static final Set<String> OF_EVENTS = Set.of(
            "APPROVAL_NEEDED",
            "NO_APPROVAL_NEEDED",
            "HOST_CHANGED",
            "CO_HOST_ADDED",
            "CO_HOST_REMOVED",
            "AWAITING_APPROVAL",
            "DATE_CANCELLED",
            "DATE_CHANGED",
            "DATE_MOVED",
            "FEWER_CO_HOSTS",
            "PLAN_CHANGED",
            "PLAN_RETURNED");

    private static final Pattern BECAUSE = Pattern.compile("id=\"rule-\\d+-output-(\\d)\"><text>\"([A-Z_]+)\"</text>");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    PlanWordingTest() {
        messages.setBasenames(
                "messages/common", "messages/people", "messages/platform", "messages/plan", "messages/series");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    private List<String> missing(Stream<String> keys) {
        return keys.filter(key -> messages.getMessage(key, null, null, Locale.UK) == null)
                .toList();
    }

    private static Stream<String> labels(String prefix, Enum<?>... constants) {
        return Stream.of(constants).map(constant -> prefix + "." + constant.name());
    }

    private static Set<String> found(Path... files) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files) {
            Matcher matcher = CODE.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static Path[] javaFilesIn(String... modules) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : modules) {
            try (Stream<Path> tree = Files.walk(SOURCES.resolve(module))) {
                tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files.toArray(Path[]::new);
    }

    @Test
    void everyAnswerOfAPlanHasALabel() {
        assertThat(missing(Stream.of(
                                labels("sessionType", SessionType.values()),
                                labels("audience", Audience.values()),
                                labels("interactivity", Interactivity.values()),
                                labels("access", Access.values()),
                                labels("setting", Setting.values()),
                                labels("interactWith", InteractWith.values()),
                                labels("supervision", Supervision.values()),
                                labels("sessionState", SessionState.values()),
                                labels("riskLevel", RiskLevel.values()),
                                labels("risk", Risk.values()),
                                labels("extra", Extra.values()),
                                labels("ability", Ability.values()),
                                labels("how", Ability.How.values()),
                                labels("accounts", PlatformSheet.Accounts.values()),
                                labels("postponeCause", PostponeCause.values()),
                                labels("platform", Platform.values()),
                                labels("control", Control.values()),
                                labels("control.short", Control.values()))
                        .flatMap(keys -> keys)))
                .isEmpty();
    }

    @Test
    void everyReasonSaysWhatToDo() throws IOException {
        Set<String> codes = found(javaFilesIn("plan"));
        codes.addAll(found(SOURCES.resolve("kernel/PlainText.java")));
        codes.removeAll(OF_EVENTS);

        assertThat(codes).contains("INTERACTIVE_AND_OPEN", "NO_CO_HOST", "TEXT_NOT_ACCEPTED", "TIME_COMES_TWICE");
        assertThat(missing(codes.stream().map(code -> "reason." + code))).isEmpty();
    }

    @Test
    void everyRowOfTheTablesSaysWhy() throws IOException {
        String risk = Files.readString(Path.of("bpmn/plan/session-risk.dmn"));
        String platform = Files.readString(Path.of("bpmn/platform/platform-suitability.dmn"));

        assertThat(missing(outputs(risk, "4").map(code -> "risk." + code))).isEmpty();
        assertThat(missing(outputs(risk, "4", "more-risks-rule").map(code -> "risk." + code)))
                .isEmpty();
        assertThat(missing(outputs(platform, "3").map(code -> "platform.reason." + code)))
                .isEmpty();
        assertThat(missing(outputs(platform, "2", "platform-advice-rule").map(code -> "platform.advice." + code)))
                .isEmpty();
    }

    private static Stream<String> outputs(String table, String column, String rule) {
        return Pattern.compile(rule + "-\\d+-output-" + column + "\"><text>\"([A-Z_]+)\"")
                .matcher(table)
                .results()
                .map(row -> row.group(1));
    }

    private static Stream<String> outputs(String table, String column) {
        return BECAUSE.matcher(table)
                .results()
                .filter(row -> row.group(1).equals(column))
                .map(row -> row.group(2));
    }
}
