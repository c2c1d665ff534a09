package org.safesessions.bench;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safesessions.SafeSessions;
import org.safesessions.engine.Answers;
import org.safesessions.engine.ProcessVariable;
import org.safesessions.engine.ProcessVocabulary;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.StaffId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/**
 * What the bench's own small model needs of the product: its user tasks and its words. Everything else is the product as it
 * ships. No stereotype, so that no scan of the product ever picks it up.
 */
class House {

    static final ProcessVariable<Boolean> LEAD_ON_CALL = ProcessVariable.bool("leadOnCall");
    static final ProcessVariable<Instant> VET_UNTIL = ProcessVariable.instant("vetUntil");
    static final ProcessVariable<Instant> RING_AT = ProcessVariable.instant("ringAt");

    /** The whole product on that database, but nothing runs by itself: no timers, no watches. */
    static ConfigurableApplicationContext quiet(Databases.Address database) {
        return open(
                database,
                List.of(SafeSessions.class, House.class, Quiet.class),
                "--camunda.bpm.job-execution.enabled=false");
    }

    /** The whole product on that database, as it ships. */
    static ConfigurableApplicationContext alive(Databases.Address database) {
        return open(database, List.of(SafeSessions.class, House.class));
    }

    private static ConfigurableApplicationContext open(
            Databases.Address database, List<Class<?>> sources, String... settings) {
        List<String> all = new ArrayList<>(database.settings());
        all.addAll(List.of(
                "--server.port=0",
                "--safe-sessions.demo-data=false",
                "--safe-sessions.data-dir=target/bench/" + database.url().replaceAll("\\W+", "-"),
                "--spring.main.banner-mode=off",
                "--spring.main.log-startup-info=false",
                "--spring.main.register-shutdown-hook=false"));
        all.addAll(List.of(settings));
        return new SpringApplication(sources.toArray(new Class<?>[0])).run(all.toArray(new String[0]));
    }

    /** In nobody's minute but the one whose turn it is. */
    static class Quiet {

        @Bean
        TaskScheduler taskScheduler() {
            return (TaskScheduler) Proxy.newProxyInstance(
                    TaskScheduler.class.getClassLoader(),
                    new Class<?>[] {TaskScheduler.class},
                    (scheduler, method, arguments) -> switch (method.getName()) {
                        case "hashCode" -> System.identityHashCode(scheduler);
                        case "equals" -> scheduler == arguments[0];
                        case "toString" -> "a scheduler that runs nothing";
                        default -> null;
                    });
        }
    }

    @Bean
    ProcessVocabulary.Variables benchVocabulary() {
        return () -> List.<ProcessVariable<?>>of(LEAD_ON_CALL, VET_UNTIL, RING_AT);
    }

    @Bean
    UserTask register(Clock clock) {
        return new ForCole("register", clock);
    }

    @Bean
    UserTask vet(Clock clock) {
        return new ForCole("vet", clock);
    }

    @Bean
    UserTask run(Clock clock) {
        return new ForCole("run", clock);
    }

    /** Each is for one person by name, as nearly all tasks of the product are. */
    private record ForCole(String id, Clock clock) implements UserTask {

        @Override
        public Set<String> answerKeys() {
            return Set.of();
        }

        @Override
        public Set<StaffId> candidates(String businessKey, int loopCounter) {
            return Set.of(new StaffId("cole"));
        }

        @Override
        public Instant dueAt(String businessKey) {
            return clock.instant().plusSeconds(3600);
        }

        @Override
        public void complete(String businessKey, Answers answers) {
            throw new IllegalStateException("the bench acts at its desk, not in Tasklist");
        }
    }
}
