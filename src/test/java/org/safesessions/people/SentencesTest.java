package org.safesessions.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.StaticMessageSource;

class SentencesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path CODE = Path.of("src/main/java");

    private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Reason\\.of|notAllowed|conflict|unacceptable)\\((?:[^;\"]{0,80},\\s*)?\"([A-Z][A-Z_]+)\"");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final StaffDesk staff = mock(StaffDesk.class);
    private final Sentences sentences = new Sentences(messages, staff, ZoneId.of("Europe/London"));

    @Test
    void sayWhatAReasonMeansWithItsDetailsInWords() {
        when(staff.nameOf(any())).thenReturn("Leila");
        words("reason.SOMETHING", "{0} is not here until {1}, in {2}, as {3}: {4} and {5}.");
        words("duty.SAFEGUARDING_LEAD", "safeguarding lead");
        words("control.PASSCODE", "a passcode");

        String sentence = sentences.of(Reason.of(
                "SOMETHING",
                new StaffId("leila"),
                Instant.parse("2026-07-01T17:30:00Z"),
                Duration.ofMinutes(90),
                Duty.SAFEGUARDING_LEAD,
                List.of(new StaffId("leila"), "Cole"),
                new DefaultMessageSourceResolvable("control.PASSCODE")));

        assertThat(sentence)
                .isEqualTo("Leila is not here until 18:30 on Wednesday 1 July 2026, in 1 hour 30 minutes,"
                        + " as safeguarding lead: Leila, Cole and a passcode.");
    }

    @Test
    void fallBackToTheCodeWhenNobodyHasWrittenTheWords() {
        assertThat(sentences.of(Reason.of("NO_WORDS"))).isEqualTo("NO_WORDS");
        assertThat(sentences.of(Duty.CO_HOST)).isEqualTo("co host");
        assertThat(sentences.event("run.sessionStarted")).isEqualTo("Session started");
        assertThat(sentences.event("refused.start-refused")).isEqualTo("Refused: start refused");
    }

    @Test
    void areWrittenForEveryCodeThatARuleRefusesWith() {
        Set<String> codes = found(CODE, ".java", REFUSAL);

        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(codes)
                .allSatisfy(code -> assertThat(written().stringPropertyNames())
                        .anyMatch(key ->
                                code.endsWith("_") ? key.startsWith("reason." + code) : key.equals("reason." + code)));
    }

    @Test
    void areWrittenForEveryKeyThatAPageNames() {
        assertThat(found(TEMPLATES, ".html", LITERAL_KEY))
                .allSatisfy(key -> assertThat(written()).containsKey(key));
    }

    @Test
    void loseNoWordToAnApostropheThatStandsAlone() {
        assertThat(written().entrySet())
                .filteredOn(entry -> entry.getValue().toString().contains("{0}"))
                .allSatisfy(entry -> assertThat(entry.getValue().toString().replace("''", ""))
                        .as(entry.getKey().toString())
                        .doesNotContain("'"));
    }

    private void words(String key, String text) {
        messages.addMessage(key, org.springframework.context.i18n.LocaleContextHolder.getLocale(), text);
    }

    /** In English; LanguagesTest looks at the others. */
    private static Properties written() {
        Properties all = new Properties();
        files(MESSAGES, ".properties").stream()
                .filter(file -> !file.toString().contains("_"))
                .forEach(file -> {
                    try (Reader reader = Files.newBufferedReader(file)) {
                        all.load(reader);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return all;
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) {
        return files(folder, ending).stream()
                .flatMap(file -> pattern.matcher(text(file)).results().map((MatchResult hit) -> hit.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
