package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aClass;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Ten thousand people register through HTTP for 9,500 places, on the file database of a first start. It takes a minute,
 * so it has no name that is run by itself: {@code mvn test -Dtest=IntakeUnderLoad}.
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

    @Test
    void tenThousandAreTakenInWithinAMinute() throws Exception {
        Session session = session();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        URI address = URI.create(
                "http://127.0.0.1:" + port + "/api/v1/public/sessions/" + session.publicToken() + "/registrations");
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        long[] millis = new long[PEOPLE];
        AtomicInteger next = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);

        long began = System.nanoTime();
        for (int worker = 0; worker < AT_ONCE; worker++) {
            people.submit(() -> {
                for (int n = next.getAndIncrement(); n < PEOPLE; n = next.getAndIncrement()) {
                    long sent = System.nanoTime();
                    answers.merge(register(client, address, n), 1, Integer::sum);
                    millis[n] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent);
                }
            });
        }
        people.shutdown();
        assertThat(people.awaitTermination(30, TimeUnit.MINUTES)).isTrue();
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        Arrays.sort(millis);
        LOG.info(
                "{} registrations in {} s: {} a second, median {} ms, p99 {} ms, answers {}",
                PEOPLE,
                took.toMillis() / 1_000.0,
                PEOPLE * 1_000L / took.toMillis(),
                millis[PEOPLE / 2],
                millis[PEOPLE * 99 / 100],
                answers);
        assertThat(answers).containsOnlyKeys(202);
        assertThat(desk.peopleOf(session.id())).hasSize(PLACES);
        assertThat(desk.waitingOf(session.id())).hasSize(PEOPLE - PLACES);
    }

    private static int register(HttpClient client, URI address, int n) {
        String body = """
                {"participantName": "Child%1$d Tester%1$d", "ageGroup": "UNDER_13",
                 "carer": {"name": "Carer %1$d", "email": "carer%1$d@example.org", "willSupervise": true},
                 "supervisionNeed": "ACCOMPANIED", "emergencyPhone": "07700 900123",
                 "acceptsRules": true, "acceptsCarerAgreement": true, "language": "en"}
                """.formatted(n);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (Exception failed) {
            return -1;
        }
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
