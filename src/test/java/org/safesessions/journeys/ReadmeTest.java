package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What of README.md can be proved without starting anything; {@link ReadmeIT} types its commands. */
class ReadmeTest {

    private final Readme readme = Readme.ofTheProject();

    @Test
    void whatItPointsToIsThere() {
        assertThat(readme.relativeLinks())
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(link).exists());
    }

    @Test
    void itNamesFiveThingsToTryEachWithSomebodyWhoDoesItSomethingToPressAndSomethingToSee() {
        assertThat(readme.thingsToTry()).extracting(Readme.Thing::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(readme.thingsToTry()).allSatisfy(thing -> {
            assertThat(readme.people()).contains(thing.steps().get(0).word());
            assertThat(thing.steps()).extracting(Readme.Step::mark).contains(Readme.Mark.BOLD);
            assertThat(thing.steps().get(thing.steps().size() - 1).mark()).isEqualTo(Readme.Mark.SLANTED);
        });
    }

    @Test
    void theTourOfTheDemonstrationLeadsThroughTheSameFive() throws IOException {
        Properties tour = new Properties();
        tour.load(new ClassPathResource("messages/tour.properties").getInputStream());

        assertThat(readme.thingsToTry())
                .allSatisfy(thing -> assertThat(tour.getProperty("tour.step." + thing.number()))
                        .startsWith(thing.name())
                        .containsIgnoringCase("as " + thing.steps().get(0).word()));
    }

    @Test
    void itsTestCommandIsWhatTheBuildMachineRuns() throws IOException {
        String last = Files.readAllLines(Path.of(".ci/run")).stream()
                .reduce((before, line) -> line)
                .orElseThrow();

        List<String> run = Stream.of(last.split("\\s+"))
                .filter(word -> !word.equals("exec") && !word.startsWith("-"))
                .toList();

        assertThat(run).isEqualTo(readme.testCommand());
    }

    @Test
    void itsFirstCommandIsWhatTheNewcomersWaitIsMeasuredWith() throws IOException {
        assertThat(Files.readString(Path.of(".ci/first-page")))
                .contains(String.join(" ", readme.startCommand()).replace("mvn ", "mvn --batch-mode --quiet "));
    }
}
