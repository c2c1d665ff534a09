package org.safesessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever opens a task in Tasklist reads what it is, what completing it does, and for every field what goes there. */
class FormTextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> forms() {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void beginsWithWhatItIsAndWhatHappensWhenItIsCompleted(Path form) throws IOException {
        String text = components(form).get(0).path("text").asText();

        assertThat(text).startsWith("**").hasSizeGreaterThan(150).containsPattern("(?i)complet|if |when ");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldSaysWhatGoesThere(Path form) throws IOException {
        for (JsonNode field : fields(form)) {
            assertThat(field.path("label").asText())
                    .as(field.path("key").asText())
                    .hasSizeGreaterThan(3);
            field.path("values")
                    .forEach(value -> assertThat(value.path("label").asText())
                            .as(value.path("value").asText())
                            .doesNotContain("_")
                            .hasSizeGreaterThan(2));
        }
    }

    /** Or says that it may be left out. */
    @ParameterizedTest
    @MethodSource("forms")
    void whatIsWrittenFreelyHasALimitAndSaysWhoReadsItOrThatItMayBeLeftOut(Path form) throws IOException {
        for (JsonNode field : fields(form)) {
            if (field.path("type").asText().equals("textarea")) {
                assertThat(field.path("validate").path("maxLength").asInt())
                        .as(field.path("key").asText())
                        .isBetween(1, 4000);
                assertThat(field.has("description")
                                || field.path("label").asText().contains("optional"))
                        .as(field.path("key").asText())
                        .isTrue();
            }
        }
    }

    /** Nothing is kept before a task is completed, and what helps to decide stands above the form. */
    @ParameterizedTest
    @MethodSource("forms")
    void promisesNothingThatTasklistDoesNotDoHere(Path form) throws IOException {
        assertThat(Files.readString(form)).doesNotContain("draft", "Save", "beside this form");
    }

    private static List<JsonNode> components(Path form) throws IOException {
        return StreamSupport.stream(
                        JSON.readTree(form.toFile()).path("components").spliterator(), false)
                .toList();
    }

    private static List<JsonNode> fields(Path form) throws IOException {
        return components(form).stream().filter(one -> one.has("key")).toList();
    }
}
