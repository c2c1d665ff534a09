package org.safesessions.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.safesessions.plan.Plans.aClass;
import static org.safesessions.register.Forms.aChild;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.safesessions.plan.Plans;
import org.safesessions.plan.Session;
import org.safesessions.register.Forms;
import org.safesessions.register.MyRegistrationDesk;
import org.safesessions.register.RegisterSlice;
import org.safesessions.register.RegisterSlice.Club;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.seal.LinkTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;

/** A link that opens nothing, whatever the cause: the same answer after the same work, on every page there is behind it. */
@SpringBootTest(classes = RegisterSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:dead-links")
@AutoConfigureMockMvc
class DeadLinkTest {

    private static final int ROUNDS = 40;
    private static int visitors;

    @Autowired
    MockMvc mvc;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    MyRegistrationDesk mine;

    @MockitoSpyBean
    LinkTokens tokens;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    Club club;

    private final Map<String, String> dead = new LinkedHashMap<>();

    @BeforeEach
    void linksThatOpenNothing() {
        club.begin();
        Session soon = club.open(aClass());
        Session later = club.open(aClass());
        club.sql()
                .update(
                        "update online_session set starts_at = dateadd(day, 40, starts_at) where id = ?",
                        later.id().value());
        RegisteredPerson expired = registered(soon, "Kim Brown");
        RegisteredPerson revoked = registered(later, "Sam Brown");
        RegisteredPerson withdrawn = registered(later, "Pat Brown");
        RegisteredPerson alive = registered(later, "Lou Brown");
        dead.put("expired", link(expired));
        dead.put("revoked", link(revoked));
        dead.put("withdrawn", link(withdrawn));
        desk.revokeLinks(revoked.id());
        mine.withdraw(link(withdrawn));
        String sound = link(alive);
        dead.put("of nobody", tokens.make("registration", UUID.randomUUID(), 1));
        dead.put("for another use", tokens.make("carer", alive.id().value(), 1));
        dead.put(
                "for another generation", tokens.make("registration", alive.id().value(), 7));
        dead.put("proof of another", sound.substring(0, 22) + link(revoked).substring(22));
        dead.put("one letter wrong", sound.substring(0, 63) + (sound.endsWith("A") ? "E" : "A"));
        dead.put("too short", sound.substring(1));
        dead.put("too long", sound + "A");
        dead.put("no letters of ours", "~".repeat(64));
        dead.put("nonsense", "nonsense");
        dead.put("very long", "A".repeat(2_000));
        club.world().clock().set(soon.endsAt().plus(Duration.ofDays(29)));
        assertThat(mine.look(sound)).as("a link that lives").isPresent();
        statistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void today() {
        club.world().clock().set(Plans.NOW);
    }

    private RegisteredPerson registered(Session session, String name) {
        Forms form = aChild().named(name).carer("Bea Brown", name.substring(0, 3) + "@example.org", null);
        desk.receive(session.publicToken(), List.of(form.form()), null);
        List<RegisteredPerson> people = desk.peopleOf(session.id());
        return people.get(people.size() - 1);
    }

    private String link(RegisteredPerson person) {
        Integer generation = club.sql()
                .queryForObject(
                        "select generation from registration where id = ?",
                        Integer.class,
                        person.id().value());
        return tokens.make("registration", person.id().value(), generation);
    }

    private MockHttpServletResponse send(HttpMethod method, String token, String page) throws Exception {
        String from = "10.1." + (visitors / 250) + "." + (++visitors % 250);
        return mvc.perform(request(method, "/registration/" + token + page)
                        .with(csrf())
                        .with(visit -> {
                            visit.setRemoteAddr(from);
                            return visit;
                        }))
                .andReturn()
                .getResponse();
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "GET,/correct", "GET,/withdraw", "POST,/confirm", "POST,/correct", "POST,/withdraw"})
    void everyCauseGetsTheSameAnswerAfterTheSameWork(String method, String page) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Map.Entry<String, String> link : dead.entrySet()) {
            send(HttpMethod.valueOf(method), link.getValue(), page);
            statistics().clear();
            clearInvocations(tokens);
            MockHttpServletResponse answer = send(HttpMethod.valueOf(method), link.getValue(), page);
            answers.put(
                    link.getKey(),
                    answer.getStatus() + ", " + statistics().getPrepareStatementCount() + " statements, "
                            + proofs() + " proofs, " + answer.getHeaderNames() + "\n"
                            + answer.getContentAsString().replaceAll("name=\"_csrf\"[^>]*>", ""));
        }

        String first = answers.values().iterator().next();
        assertThat(first).startsWith("404, ").contains("Send me my link again", "020 7946 0000", "/report");
        assertThat(answers)
                .allSatisfy((cause, answer) -> assertThat(answer).as(cause).isEqualTo(first));
    }

    /** How many were computed: what cannot be a token is compared like one that can. */
    private List<Integer> proofs() {
        ArgumentCaptor<String> proved = ArgumentCaptor.forClass(String.class);
        verify(tokens, times(1)).proves(proved.capture(), anyString(), any(UUID.class), anyInt());
        return proved.getAllValues().stream().map(String::length).toList();
    }

    @Test
    void noCauseTakesMuchLongerThanAnother() throws Exception {
        Map<String, List<Long>> taken = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, String> link : dead.entrySet()) {
                long before = System.nanoTime();
                send(HttpMethod.GET, link.getValue(), "");
                taken.computeIfAbsent(link.getKey(), cause -> new ArrayList<>()).add(System.nanoTime() - before);
            }
        }

        List<Long> medians =
                taken.values().stream().map(DeadLinkTest::median).sorted().toList();
        assertThat(medians.get(medians.size() - 1))
                .as("medians in ns: " + medians)
                .isLessThan(3 * medians.get(0));
    }

    private static long median(List<Long> times) {
        Stream<Long> sorted = times.stream().sorted();
        return sorted.skip(times.size() / 2).findFirst().orElseThrow();
    }

    private Statistics statistics() {
        return entities.unwrap(SessionFactory.class).getStatistics();
    }
}
