package org.safesessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every process has one test that goes all of it, and fails when a step or a flow was not gone ({@link PathsTaken}). Here is
 * proved, without starting anything, that there is one for each model, and that it names every way out: whoever draws a new
 * one fails here until somebody has walked it and said where it leads.
 */
class EveryWayOutTest {

    private static final String WHOLE_PATH = "assertThat(paths.notTakenIn(";

    static Stream<Path> models() {
        return filesBelow("bpmn", ".bpmn").stream();
    }

    @Test
    void thereAreTheProcessesThatThePromiseIsAbout() {
        assertThat(models().map(EveryWayOutTest::process).map(Process::getId))
                .containsExactlyInAnyOrder(
                        "session-lifecycle",
                        "participant-vetting",
                        "lead-confirmation",
                        "concern-escalation",
                        "agency-referral",
                        "published-video",
                        "carer-follow-up");
    }

    @ParameterizedTest
    @MethodSource("models")
    void itsTestFailsWhenAStepOrAFlowWasNotGone(Path model) {
        assertThat(testOf(model)).containsOnlyOnce(WHOLE_PATH).contains("@AfterAll", "paths.forget()", ")).isEmpty();");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyEndAndEveryEventOnTheWayIsNamedInItsTest(Path model) {
        String test = testOf(model);

        assertThat(waysOut(model))
                .isNotEmpty()
                .filteredOn(id -> !test.contains('"' + id + '"'))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void itsTestSaysOfEveryTimerToTheSecondWhenItRings(Path model) {
        String test = testOf(model);

        assertThat(events(model, CatchEvent.class))
                .filteredOn(
                        event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .isNotEmpty()
                .extracting(Event::getId)
                .filteredOn(id -> !Pattern.compile("[( .](rings|timer)\\(\"" + id + "\", \\w+\\)\\)?\\s*\\.isEqualTo")
                        .matcher(test)
                        .find())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void itsTestLooksAtTheWeeksInWhichTheClocksChange(Path model) {
        assertThat(testOf(model)).contains("\"2027-03-2", "\"2027-10-");
    }

    private static List<String> waysOut(Path model) {
        return Stream.of(EndEvent.class, BoundaryEvent.class, IntermediateCatchEvent.class)
                .flatMap(type -> events(model, type).stream())
                .map(Event::getId)
                .toList();
    }

    private static <T extends Event> List<T> events(Path model, Class<T> type) {
        return List.copyOf(read(model).getModelElementsByType(type));
    }

    private static Process process(Path model) {
        return read(model).getModelElementsByType(Process.class).iterator().next();
    }

    private static BpmnModelInstance read(Path model) {
        return Bpmn.readModelFromFile(model.toFile());
    }

    private static String testOf(Path model) {
        String name = Arrays.stream(process(model).getId().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "/", "ProcessTest.java"));
        List<Path> tests = filesBelow("src/test/java", name.substring(1)).stream()
                .filter(file -> file.toString().endsWith(name))
                .toList();
        assertThat(tests).as("the test of " + model + ": " + name).hasSize(1);
        try {
            return Files.readString(tests.get(0));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> filesBelow(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
