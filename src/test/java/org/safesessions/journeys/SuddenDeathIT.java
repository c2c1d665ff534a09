package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.journeys.CallersInARush.Call;
import org.safesessions.lifecycle.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The product is killed while people register and report, and started again on the same file: what was acknowledged is
 * there exactly once, and whoever got no answer may ask again. {@code -Dkills=20} kills it twenty times.
 */
class SuddenDeathIT {

    private static final Logger LOG = LoggerFactory.getLogger(SuddenDeathIT.class);

    private static final Path WORK = Path.of("target/sudden-death").toAbsolutePath();
    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final int KILLED = 128 + 9;
    private static final int PLACES = 15;
    private static final int MOST_BEFORE_IT_DIES = 60;
    private static final String ROOT = "select 1 from act_ru_execution where id_ = act_hi_procinst.";
    private static final Clock HERE = Clock.systemUTC();

    private final int kills = Integer.getInteger("kills", 1);
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Call> everything = new ArrayList<>();
    private long places;
    private String session = "";
    private String publicToken = "";

    @BeforeEach
    void aFreshFile() throws IOException {
        FileSystemUtils.deleteRecursively(WORK);
    }

    @Test
    void nothingThatWasAcknowledgedIsLostOrDoubled() throws InterruptedException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random chance = new Random(seed);
        LOG.info("{} kills, chosen by -Dseed={}", kills, seed);
        RunningCopy running = start(0);
        try {
            for (int round = 1; round <= kills; round++) {
                plan(running);
                CallersInARush callers = new CallersInARush(running.port(), publicToken, numbers);
                callers.untilAcknowledged(1 + chance.nextInt(MOST_BEFORE_IT_DIES));
                assertThat(running.killAtOnce()).isEqualTo(KILLED);
                List<Call> calls = callers.hungUp();
                everything.addAll(calls);
                assertThat(callers.troubles()).isEmpty();

                running = start(round);
                survived(running, round, calls, callers.triedAgain());
            }
            everythingIsTakenUp(running);
        } finally {
            running.close();
        }
        everythingIsInTheFileOnce();
    }

    private void survived(RunningCopy running, int round, List<Call> calls, int triedAgain) {
        Set<String> sent = texts(calls.stream().filter(call -> !call.isConcern()));
        List<String> people = people(running);
        assertThat(people)
                .as("acknowledged before kill " + round)
                .doesNotHaveDuplicates()
                .containsAll(
                        texts(calls.stream().filter(call -> !call.isConcern()).filter(Call::isAcknowledged)))
                .isSubsetOf(sent);
        long concerns = concerns(running);
        long reported = everything.stream().filter(Call::isConcern).count();
        List<Call> acknowledged = everything.stream()
                .filter(Call::isConcern)
                .filter(Call::isAcknowledged)
                .toList();
        assertThat(concerns).as("concerns after kill " + round).isBetween((long) acknowledged.size(), reported);
        assertThat(acknowledged.stream().filter(calls::contains))
                .as("receipts given before kill " + round)
                .allMatch(call -> opens(running, call.receipt()));
        long unanswered = calls.stream().filter(call -> !call.isAcknowledged()).count();
        long keptUnanswered = people.size()
                - calls.stream()
                        .filter(call -> !call.isConcern())
                        .filter(Call::isAcknowledged)
                        .count()
                + concerns
                - acknowledged.size();

        List<String> wrong = new ArrayList<>();
        calls.forEach(call -> CallersInARush.again(call, running.port(), publicToken, wrong));

        assertThat(wrong).isEmpty();
        assertThat(people(running)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(concerns(running)).isEqualTo(reported);
        places += Math.min(PLACES, sent.size());
        LOG.info(
                "| kill {} | {} sent | {} acknowledged, all there once | {} unanswered, of which {} kept | all there once"
                        + " after sending again: {} people, {} concerns | {} times \"try again\" |",
                round,
                calls.size(),
                calls.size() - unanswered,
                unanswered,
                keptUnanswered,
                sent.size(),
                reported,
                triedAgain);
    }

    /** Those it was killed before it could start the process of are taken up when it looks again. */
    private void everythingIsTakenUp(RunningCopy running) {
        long reported = everything.stream().filter(Call::isConcern).count();
        awaitTasks(running, "leila", "acknowledgeConcern", reported);
        awaitTasks(running, "cole", "reviewParticipant", places);
    }

    private static void awaitTasks(RunningCopy running, String person, String task, long howMany) {
        TasklistClient tasklist = new TasklistClient(running.port(), person);
        Map<String, String> question = Map.of("taskDefinitionKey", task);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(TasklistClient.json(
                                        tasklist.post("/camunda/api/engine/engine/default/task/count", question))
                                .path("count")
                                .asLong())
                        .as(task)
                        .isEqualTo(howMany));
    }

    private void everythingIsInTheFileOnce() {
        JdbcTemplate tables = new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:h2:file:" + WORK.resolve("data/safe-sessions") + ";IFEXISTS=TRUE", "sa", ""));
        long people = everything.stream().filter(call -> !call.isConcern()).count();
        long concerns = everything.size() - people;
        assertThat(count(tables, "vetting_case")).isEqualTo(places);
        assertThat(count(tables, "registration where state = 'RECEIVED'")).isEqualTo(places);
        assertThat(tables.queryForObject("select sum(taken) from place_count", Long.class))
                .isEqualTo(places);
        assertThat(count(tables, "vetting_case")).isEqualTo(places);
        assertThat(count(tables, "concern")).isEqualTo(concerns);
        assertThat(count(tables, "notice_outbox where kind = 'CONFIRM_ADDRESS'"))
                .isEqualTo(people);
        assertThat(count(tables, "audit_entry where name = 'register.registrationReceived'"))
                .isEqualTo(people);
        assertThat(count(tables, "audit_entry where name = 'concern.concernRaised'"))
                .isEqualTo(concerns);
        assertThat(processes(tables, "participant-vetting", "vetting_case")).isEqualTo(places);
        assertThat(processes(tables, "concern-escalation", "concern")).isEqualTo(concerns);
        LOG.info(
                "Of {} processes in the history {} do not live: the database kept a part of what was under way",
                count(tables, "act_hi_procinst where end_time_ is null"),
                count(tables, "act_hi_procinst where end_time_ is null and not exists (" + ROOT + "proc_inst_id_)"));
    }

    /**
     * How many rows have exactly one process that lives. H2 does not always undo all of a transaction that was killed: a
     * process it kept the history of, but not the root, does nothing, and another is started in its place.
     */
    private static long processes(JdbcTemplate tables, String process, String table) {
        return count(
                tables,
                table + " where (select count(*) from act_hi_procinst where proc_def_key_ = '" + process
                        + "' and business_key_ = cast(" + table + ".id as varchar) and exists (" + ROOT
                        + "proc_inst_id_)) = 1");
    }

    private static long count(JdbcTemplate tables, String from) {
        Long count = tables.queryForObject("select count(*) from " + from, Long.class);
        return count == null ? 0 : count;
    }

    private static Set<String> texts(Stream<Call> calls) {
        Set<String> texts = new HashSet<>();
        calls.forEach(call -> texts.add(call.text()));
        return texts;
    }

    private List<String> people(RunningCopy running) {
        return items(running, "cole", "/api/v1/sessions/" + session + "/registrations")
                .map(one -> one.get("participantName").asText())
                .toList();
    }

    private static long concerns(RunningCopy running) {
        return items(running, "leila", "/api/v1/concerns").count();
    }

    private static Stream<JsonNode> items(RunningCopy running, String who, String path) {
        JsonNode items = TasklistClient.json(new Visitor(running.port()).call(who, "GET", path, ""))
                .get("items");
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static boolean opens(RunningCopy running, String receipt) {
        Visitor holder = new Visitor(running.port());
        HttpRequest.Builder question = HttpRequest.newBuilder(holder.at("/api/v1/public/concerns/status"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"receipt\":\"" + receipt + "\"}"));
        return holder.send(question).statusCode() == 200;
    }

    /** For adults, in a week; some of those who ask will wait for a place. */
    private void plan(RunningCopy running) {
        String plan = "{\"title\":\"Open evening\",\"sessionType\":\"LECTURE\",\"audience\":\"ADULTS\","
                + "\"interactivity\":\"MODERATED\",\"access\":\"REGISTERED\",\"platform\":\"ZOOM\",\"startsAt\":\""
                + HERE.instant().plus(7, ChronoUnit.DAYS)
                + "\",\"durationMinutes\":60,\"timeZone\":\"Europe/London\",\"host\":\"hana\",\"coHosts\":[\"cole\"],"
                + "\"expectedParticipants\":" + PLACES + ",\"offlineSupervision\":\"INDEPENDENT\","
                + "\"onlineSupervision\":\"INDEPENDENT\",\"expectations\":{\"cameras\":\"OFF\",\"microphones\":\"OFF\","
                + "\"comments\":true,\"interactWith\":\"STAFF_ONLY\"}}";
        Visitor visitor = new Visitor(running.port());
        JsonNode planned = TasklistClient.json(visitor.call("hana", "POST", "/api/v1/sessions", plan));
        assertThat(planned.hasNonNull("id")).as(planned.toString()).isTrue();
        session = planned.get("id").asText();
        publicToken = planned.get("publicToken").asText();
        if (planned.get("state").asText().equals("AWAITING_APPROVAL")) {
            visitor.call("leila", "POST", "/api/v1/sessions/" + session + "/approval", "{\"approved\":true}");
        }
    }

    private static RunningCopy start(int round) {
        int port = RunningCopy.freePort();
        List<String> command = new ArrayList<>(RunningCopy.javaApart());
        command.addAll(List.of(
                "--server.port=" + port,
                "--safe-sessions.data-dir=" + WORK.resolve("data"),
                "--safe-sessions.demo-data=false"));
        RunningCopy running =
                RunningCopy.start(Path.of("").toAbsolutePath(), port, WORK.resolve("start-" + round + ".log"), command);
        running.untilReady(TO_START);
        return running;
    }
}
