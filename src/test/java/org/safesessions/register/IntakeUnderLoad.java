package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safesessions.Acting;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.vet.process.CaseWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ten thousand people register through HTTP for 9,500 places, from a JVM of their own, on the file database of a first
 * start, while others report concerns. It takes a minute, so it is not run by itself: {@code mvn -Pload test}, with fewer
 * people {@code -Dload.people=1000}.
 */
@Tag("load")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "safe-sessions.data-dir=${java.io.tmpdir}/safe-sessions-load-${random.uuid}",
            "safe-sessions.demo-data=false",
            "spring.main.banner-mode=off"
        })
@Import(Acting.class)
class IntakeUnderLoad {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeUnderLoad.class);
    private static final int PEOPLE = Integer.getInteger("load.people", 10_000);
    private static final int PLACES = PEOPLE * 95 / 100;
    private static final int AT_ONCE = 24;

    @LocalServerPort
    int port;

    @Autowired
    PlanningDesk planning;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    StaffDesk staff;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    @Autowired
    CaseWatch cases;

    @Autowired
    JdbcTemplate sql;

    @Test
    void tenThousandAreTakenInWithinAMinute(@TempDir Path dir) throws Exception {
        Session session = session();
        Path tally = dir.resolve("tally");

        long cpu = cpuMillis();
        Process crowd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dhttp.maxConnections=" + 2 * AT_ONCE, // that are kept open
                        "-Dsun.net.http.retryPost=false",
                        "-cp",
                        Path.of(Crowd.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        Crowd.class.getName(),
                        "http://127.0.0.1:" + port + "/api/v1",
                        session.publicToken(),
                        Integer.toString(PEOPLE),
                        Integer.toString(AT_ONCE),
                        tally.toString())
                .inheritIO()
                .start();
        int failed = crowd.waitFor();
        cpu = cpuMillis() - cpu;

        int behind = count("vetting_to_start");
        int unsent = count("notice_outbox where state = 'WAITING'");
        LOG.info("{} registrations: {}", PEOPLE, Files.readString(tally));
        LOG.info(
                "{} ms of processor time for each, on {} processors",
                cpu / (double) PEOPLE,
                Runtime.getRuntime().availableProcessors());
        LOG.info("at the end {} processes were not started yet, {} messages not sent", behind, unsent);
        assertThat(failed).as("some were not taken in: see the answers above").isZero();
        assertThat(desk.peopleOf(session.id())).hasSize(PLACES);
        assertThat(desk.waitingOf(session.id())).hasSize(PEOPLE - PLACES);
        long began = System.nanoTime();
        cases.look();
        LOG.info("the rest were started in {} ms", (System.nanoTime() - began) / 1_000_000);
        assertThat(count("vetting_case")).isEqualTo(PLACES);
        assertThat(count("act_ru_task where task_def_key_ = 'reviewParticipant'"))
                .isEqualTo(PLACES);
    }

    /** Of this process: the product and nothing else. */
    private static long cpuMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private int count(String rows) {
        return sql.queryForObject("select count(*) from " + rows, Integer.class);
    }

    private Session session() {
        LocalDate later = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(2);
        for (String name : List.of("cora", "cyra")) {
            staff.enrol(new Staff(new StaffId(name), name, Set.of(Duty.CO_HOST)).clearedAndTrainedUntil(later, later));
        }
        SessionId id = acting.as(
                "hana",
                () -> planning.plan(aClass().at(clock.instant().plus(Duration.ofDays(3)))
                                .with("cora", "cyra")
                                .expecting(PLACES)
                                .plan())
                        .id());
        acting.as("leila", () -> {
            if (planning.get(id).approvalNeeded()) {
                planning.decide(id, true, null);
            }
        });
        return planning.get(id);
    }
}
