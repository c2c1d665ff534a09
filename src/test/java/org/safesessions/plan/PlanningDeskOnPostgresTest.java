package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aClass;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.safesessions.EmbeddedDatabase;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Everything that holds on H2, on the database of production, and what happens there when several people are as quick. */
class PlanningDeskOnPostgresTest extends PlanningDeskTest {

    private static final int PEOPLE = 4;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> EmbeddedDatabase.url("plan"));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
    }

    /** What each of them got: the result, or the exception. */
    private static List<Object> atOnce(String who, Callable<?> act) throws Exception {
        CyclicBarrier together = new CyclicBarrier(PEOPLE);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Future<Object>> acting = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            acting.add(people.submit(() -> {
                SecurityContextHolder.getContext()
                        .setAuthentication(new TestingAuthenticationToken(who, "", List.of()));
                together.await(10, TimeUnit.SECONDS);
                try {
                    return act.call();
                } catch (RuntimeException refused) {
                    return refused;
                }
            }));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> one : acting) {
            outcomes.add(one.get(30, TimeUnit.SECONDS));
        }
        people.shutdownNow();
        return outcomes;
    }

    private static void as(String who) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, "", List.of()));
    }

    @Test
    void aPlanIsApprovedOnceHoweverManyPressTheButton() throws Exception {
        for (int round = 0; round < 20; round++) {
            as("hana");
            SessionId id = desk.plan(aClass().plan()).id();

            List<Object> outcomes = atOnce("leila", () -> {
                desk.decide(id, true, null);
                return "approved";
            });

            assertThat(outcomes).filteredOn("approved"::equals).hasSize(1);
            assertThat(outcomes).filteredOn(ActRefused.class::isInstance).hasSize(PEOPLE - 1);
        }
    }

    @Test
    void theSameFormMakesOneSessionHoweverOftenItIsSentAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            world.begin();
            UUID key = UUID.randomUUID();

            List<Object> outcomes =
                    atOnce("hana", () -> desk.plan(aClass().plan(), key).id());

            assertThat(sessions.inState(EnumSet.allOf(SessionState.class))).hasSize(1);
            assertThat(outcomes)
                    .allMatch(outcome ->
                            outcome instanceof SessionId || outcome instanceof DataIntegrityViolationException);
        }
    }
}
