package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The README is true: what it tells a newcomer to type is typed, in a copy without anything built, and looked at. */
class ReadmeIT {

    private static final Logger LOG = LoggerFactory.getLogger(ReadmeIT.class);

    private static final Path WORK = Path.of("target/readme").toAbsolutePath();
    private static final Path COPY = WORK.resolve("copy");
    private static final Duration TO_BUILD_AND_START = Duration.ofMinutes(12);
    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration IN_THREE_MINUTES = Duration.ofMinutes(3);
    private static final Duration OFFSET = Duration.ofMinutes(5);

    private static final Clock HERE = Clock.systemUTC();

    private final Readme readme = Readme.ofTheProject();

    @BeforeEach
    void aFreshCopy() throws IOException {
        FileSystemUtils.deleteRecursively(WORK);
        copyWhatIsNotBuilt();
    }

    @Test
    void whatANewcomerTypesShowsTheProductAndTheJarGoesOnWithTheSameData() throws IOException {
        Path data = COPY.resolve("data");
        try (RunningCopy byMaven = startByMaven();
                RunningCopy empty = startByJar("empty", WORK.resolve("empty"), false)) {
            hasPeopleButNoSessions(empty);
            empty.close();
            LOG.info(
                    "From the README's command to the first page: {} s",
                    byMaven.untilFirstPage(TO_BUILD_AND_START).toSeconds());
            byMaven.untilReady(TO_START);
            everySignInWorks(byMaven);
            theFiveThingsAreAsItSays(byMaven);
        }
        Map<String, Long> first = whatIsIn(data);
        everythingIsThereOnce(data);

        try (RunningCopy byJar = startByJar("jar", data, true)) {
            LOG.info(
                    "From `java -jar` to the first page: {} s",
                    byJar.untilFirstPage(TO_START).toSeconds());
            byJar.untilReady(TO_START);
            theClockIsShifted(byJar);
        }
        assertThat(whatIsIn(data)).isEqualTo(first);
        everythingIsThereOnce(data);
    }

    private RunningCopy startByMaven() {
        int port = RunningCopy.freePort();
        List<String> command = new ArrayList<>(readme.startCommand());
        assertThat(command.remove(0)).isEqualTo("mvn");
        command.add("-Dspring-boot.run.arguments=--server.port=" + port);
        return RunningCopy.start(COPY, port, WORK.resolve("maven.log"), MavenCommand.with(command));
    }

    /** With every setting that the README names. */
    private RunningCopy startByJar(String name, Path data, boolean seeded) {
        int port = RunningCopy.freePort();
        List<String> command = new ArrayList<>(RunningCopy.javaJar(readme.jar()));
        for (String setting : readme.settings()) {
            String key = setting.replaceFirst("=.*", "");
            switch (key) {
                case "--server.port" -> command.add(key + "=" + port);
                case "--safe-sessions.data-dir" -> command.add(key + "=" + data);
                case "--safe-sessions.clock-offset" -> command.add(key + "=" + OFFSET);
                // a port nobody listens at: the messages wait, and none leaves
                case "--spring.mail.host" -> command.addAll(List.of(key + "=127.0.0.1", "--spring.mail.port=1"));
                case "--safe-sessions.mail.from" -> command.add(key + "=sessions@example.org");
                case "--safe-sessions.address" -> command.add(key + "=http://127.0.0.1:" + port);
                case "--safe-sessions.organisation.nation" -> command.add(key + "=SCOTLAND");
                case "--safe-sessions.time-zone" -> command.add(key + "=Europe/London");
                case "--safe-sessions.demo-data" -> command.add(seeded ? key + "=true" : setting);
                default -> throw new AssertionError("README.md names " + key + ", which this test does not try yet");
            }
        }
        return RunningCopy.start(WORK, port, WORK.resolve(name + ".log"), command);
    }

    private void everySignInWorks(RunningCopy running) {
        List<String> people = readme.people();
        for (String person : people) {
            assertThat(new TasklistClient(running.port(), person).get("/").body())
                    .as("home of " + person)
                    .contains("What is on");
        }
        assertThat(new TasklistClient(running.port(), people.get(0)).get("/").body())
                .contains("Homework club");
        assertThat(new TasklistClient(running.port(), "nobody").get("/").body()).doesNotContain("What is on");
    }

    /** What a stranger does with it, as fast as they can read; the first of them within three minutes. */
    private void theFiveThingsAreAsItSays(RunningCopy running) {
        try (Browser browser = Browser.open("http://127.0.0.1:" + running.port())) {
            ReadmeWalk walk = new ReadmeWalk(browser, readme.people());
            for (Readme.Thing thing : readme.thingsToTry()) {
                Instant began = HERE.instant();
                walk.walk(thing);
                assertThat(Duration.between(began, HERE.instant()))
                        .as("the time that thing " + thing.number() + " takes")
                        .isLessThan(IN_THREE_MINUTES);
            }
        }
    }

    private static void hasPeopleButNoSessions(RunningCopy running) {
        running.untilFirstPage(TO_START);
        running.untilReady(TO_START);
        TasklistClient hana = new TasklistClient(running.port(), "hana");
        assertThat(hana.get("/").body()).contains("What is on").doesNotContain("Homework club");
    }

    private static void theClockIsShifted(RunningCopy running) {
        TasklistClient hana = new TasklistClient(running.port(), "hana");
        JsonNode sessions = TasklistClient.json(hana.getAs("hana", "/api/v1/sessions"));
        String id = sessions.get("items").get(0).get("id").asText();
        Instant before = HERE.instant().plus(OFFSET);
        JsonNode gate = TasklistClient.json(hana.getAs("hana", "/api/v1/sessions/" + id + "/gate"));
        assertThat(Instant.parse(gate.get("checkedAt").asText()))
                .isBetween(before.minusSeconds(1), HERE.instant().plus(OFFSET).plusSeconds(1));
    }

    private void everythingIsThereOnce(Path data) {
        JdbcTemplate tables = tables(data);
        for (String models : List.of("ACT_RE_PROCDEF", "ACT_RE_DECISION_DEF")) {
            assertThat(tables.queryForList("select VERSION_ from " + models, Integer.class))
                    .as("versions in " + models)
                    .isNotEmpty()
                    .containsOnly(1);
        }
        List<Map<String, Object>> sessions = tables.queryForList("select title, starts_at, state from online_session");
        assertThat(sessions)
                .as("sessions of the demonstration")
                .hasSize(67)
                .extracting(one -> one.get("title") + " " + one.get("starts_at"))
                .doesNotHaveDuplicates();
        assertThat(sessions)
                .as("how the evenings of its twelve weeks ended")
                .extracting(one -> one.get("state"))
                // paused is where the fourth of the five things leaves the session that was blocked
                .contains("POSTPONED", "CANCELLED", "DEBRIEFED", "READY", "PAUSED")
                .doesNotContain("RUNNING")
                .filteredOn("CLOSED"::equals)
                .hasSizeBetween(52, 53);
        assertThat(tables.queryForList("select state from concern", String.class))
                .containsExactlyInAnyOrder("CLOSED", "CLOSED", "TRIAGED");
        assertThat(tables.queryForList("select state || ' ' || coalesce(looked_by, '') from video", String.class))
                .as("the videos of its last week: one on show and looked at since, one to be watched")
                .containsExactlyInAnyOrder("PUBLISHED dev", "TO_WATCH ");
        assertThat(new HashSet<>(tables.queryForList("select id from staff", String.class)))
                .as("everybody who works here is in the README's table")
                .isEqualTo(new HashSet<>(readme.people()));
    }

    private static Map<String, Long> whatIsIn(Path data) {
        JdbcTemplate tables = tables(data);
        return Stream.of(
                        "staff",
                        "online_session",
                        "rota_shift",
                        "ACT_RE_DEPLOYMENT",
                        "ACT_RU_FILTER",
                        "ACT_RU_AUTHORIZATION")
                .collect(Collectors.toMap(
                        table -> table,
                        table -> tables.queryForObject("select count(*) from " + table, Long.class),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static JdbcTemplate tables(Path data) {
        return new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:h2:file:" + data.resolve("safe-sessions") + ";IFEXISTS=TRUE", "sa", ""));
    }

    private static void copyWhatIsNotBuilt() throws IOException {
        Set<String> left = Files.readAllLines(Path.of(".gitignore")).stream()
                .map(line -> line.replaceFirst("/$", ""))
                .collect(Collectors.toSet());
        left.add(".git");
        Path here = Path.of("").toAbsolutePath();
        Files.walkFileTree(here, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) throws IOException {
                if (!folder.equals(here) && left.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(COPY.resolve(here.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                if (!left.contains(file.getFileName().toString())) {
                    Files.copy(file, COPY.resolve(here.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
