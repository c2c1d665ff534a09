package org.safesessions.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.mockito.Mockito;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RefusalHeard;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine with its locks, Camunda's web apps and a handful of people, without the rest of the house: no desks, no JPA.
 * Whoever signs in does so by HTTP Basic. Deliberately no stereotype, so that no other test picks it up by scanning.
 */
@EnableAutoConfiguration(
        exclude = {
            HibernateJpaAutoConfiguration.class,
            JpaRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            ThymeleafAutoConfiguration.class
        })
@ComponentScan("org.safesessions.engine")
@Import({SignedInStaff.class, Sentences.class, RefusalLedger.class})
class EngineOnly {

    /** Counts how often somebody's expression reached a bean. */
    public static final class Probe {

        private final AtomicInteger reached = new AtomicInteger();

        public String fire() {
            return "reached " + reached.incrementAndGet();
        }

        int reached() {
            return reached.get();
        }
    }

    /** Who works here; a test may send somebody away. */
    static final class People {

        private final Set<String> gone = ConcurrentHashMap.newKeySet();
        private final List<Staff> staff = List.of(
                new Staff(new StaffId("hana"), "Hana", EnumSet.of(Duty.HOST)),
                new Staff(new StaffId("cole"), "Cole", EnumSet.of(Duty.CO_HOST)),
                new Staff(new StaffId("carla"), "Carla", EnumSet.of(Duty.CO_HOST)),
                new Staff(new StaffId("leila"), "Leila", EnumSet.of(Duty.SAFEGUARDING_LEAD)),
                new Staff(new StaffId("mona"), "Mona", EnumSet.of(Duty.MANAGER)),
                new Staff(new StaffId("tess"), "Tess", EnumSet.of(Duty.TRUSTEE)),
                new Staff(new StaffId("adam"), "Adam", EnumSet.of(Duty.ADMINISTRATOR)));

        void sendAway(String name) {
            gone.add(name);
        }

        void takeBack(String name) {
            gone.remove(name);
        }

        Stream<Staff> here() {
            return staff.stream().filter(person -> !gone.contains(person.id().value()));
        }
    }

    /** What the ledger was told. */
    static final class Heard {

        private final List<RefusalHeard> refusals = new java.util.concurrent.CopyOnWriteArrayList<>();

        @EventListener
        void on(RefusalHeard refusal) {
            refusals.add(refusal);
        }

        List<RefusalHeard> refusals() {
            return refusals;
        }
    }

    @Bean
    static BeanPostProcessor layersOff(@Value("${test.layers-off:}") String[] off) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!Arrays.asList(off).contains(name)) {
                    return bean;
                }
                if (bean instanceof FilterRegistrationBean<?> filter) {
                    filter.setEnabled(false);
                    return filter;
                }
                return new AbstractProcessEnginePlugin() {};
            }
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Probe probe() {
        return new Probe();
    }

    @Bean
    People people() {
        return new People();
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    TestTask testTask(Clock clock) {
        return new TestTask(clock);
    }

    @Bean
    OneTask oneTask(
            RepositoryService repository,
            ProcessDesk desk,
            TaskService tasks,
            PlatformTransactionManager transactions) {
        return new OneTask(repository, desk, tasks, new TransactionTemplate(transactions));
    }

    @Bean
    ProcessVocabulary.Variables testVocabulary() {
        return () -> List.of(TestTask.LEAD_ON_CALL, TestTask.OUTCOME, TestTask.DUE, TestTask.UNDECIDED);
    }

    @Bean
    StaffDesk staffDesk(People people) {
        StaffDesk desk = Mockito.mock(StaffDesk.class);
        Mockito.when(desk.all())
                .thenAnswer(call -> people.here()
                        .sorted(Comparator.comparing(Staff::displayName))
                        .toList());
        Mockito.when(desk.find(Mockito.any()))
                .thenAnswer(call -> people.here()
                        .filter(person -> person.id().equals(call.getArgument(0)))
                        .findFirst());
        Mockito.when(desk.nameOf(Mockito.any()))
                .thenAnswer(call -> call.getArgument(0).toString());
        return desk;
    }

    /** Everybody may knock with their name as password, also those who have been sent away. */
    @Bean
    UserDetailsService signIns(People people) {
        Set<String> names = people.here().map(person -> person.id().value()).collect(Collectors.toSet());
        return name -> Optional.of(name)
                .filter(names::contains)
                .map(known ->
                        User.withUsername(known).password("{noop}" + known).build())
                .orElseThrow(() -> new org.springframework.security.core.userdetails.UsernameNotFoundException(name));
    }

    @Bean
    @Order(0)
    SecurityFilterChain testSecurity(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(rights -> rights.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** A user task whose desk accepts everything but what a test tells it to refuse. */
    static final class TestTask implements UserTask {

        static final ProcessVariable<Boolean> LEAD_ON_CALL = ProcessVariable.bool("leadOnCall");
        static final ProcessVariable<String> OUTCOME = ProcessVariable.code("outcome");
        static final ProcessVariable<Instant> DUE = ProcessVariable.instant("dueAt");
        static final ProcessVariable<Integer> UNDECIDED = ProcessVariable.number("undecided");

        private final Clock clock;
        private volatile Set<StaffId> candidates = Set.of(new StaffId("cole"));
        private volatile RuntimeException trouble;
        private volatile Answers last;

        TestTask(Clock clock) {
            this.clock = clock;
        }

        void isFor(String... names) {
            candidates = Arrays.stream(names).map(StaffId::new).collect(Collectors.toSet());
        }

        void failsWith(RuntimeException next) {
            trouble = next;
        }

        void refuses(String code, Object... details) {
            trouble = ActRefused.conflict("session-1", code, details);
        }

        void accepts() {
            trouble = null;
        }

        Answers last() {
            return last;
        }

        @Override
        public String id() {
            return "answerSomething";
        }

        @Override
        public Set<String> answerKeys() {
            return Set.of("note", "allInPlace", "whatHappened");
        }

        @Override
        public Set<StaffId> candidates(String businessKey, int loopCounter) {
            return candidates;
        }

        @Override
        public Instant dueAt(String businessKey) {
            return clock.instant().plusSeconds(3600);
        }

        @Override
        public void complete(String businessKey, Answers answers) {
            if (trouble != null) {
                throw trouble;
            }
            last = answers;
        }
    }
}
