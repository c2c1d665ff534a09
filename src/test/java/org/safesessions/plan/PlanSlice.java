package org.safesessions.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffAuthorities;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.process.StandaloneTables;
import org.safesessions.platform.PlatformBook;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Planning with its pages and calls, real tables and a real database, without the process engine. */
@TestComponent
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {CamundaBpmAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class})
@ComponentScan(
        basePackages = {
            "org.safesessions.calendar",
            "org.safesessions.people",
            "org.safesessions.policy",
            "org.safesessions.oncall",
            "org.safesessions.plan",
            "org.safesessions.seal",
            "org.safesessions.lifecycle.web"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.safesessions\\..*\\.process\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.safesessions\\.oncall\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|TestBase|Slice)(\\$.*)?"),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "org\\.safesessions\\.lifecycle\\.web\\.(?!Problem|ErrorPage|CleanText).*")
        })
@EntityScan({"org.safesessions.people", "org.safesessions.policy", "org.safesessions.oncall", "org.safesessions.plan"})
@EnableJpaRepositories({
    "org.safesessions.people",
    "org.safesessions.policy",
    "org.safesessions.oncall",
    "org.safesessions.plan"
})
public class PlanSlice {

    private static final LocalDate LONG = LocalDate.parse("2029-12-31");

    @Bean
    TurnableClock clock() {
        return new TurnableClock();
    }

    @Bean
    PlanTables tables() {
        return StandaloneTables.tables();
    }

    @Bean
    PlatformAdvisor advisor() {
        return StandaloneTables.advisor();
    }

    @Bean
    PlatformBook platforms() {
        return new PlatformBook();
    }

    @Bean
    UserDetailsService users(StaffDesk staff) {
        return name -> staff.all().stream()
                .filter(person -> person.id().value().equals(name))
                .findFirst()
                .<UserDetails>map(person -> User.withUsername(name)
                        .password("{noop}" + name)
                        .authorities(StaffAuthorities.of(person))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody"));
    }

    @Bean
    Happened happened() {
        return new Happened();
    }

    @Bean
    World world(StaffDesk staff, JdbcTemplate sql, TurnableClock clock, Happened happened) {
        return new World(staff, sql, clock, happened);
    }

    /** What was published, in order. */
    public static class Happened {

        private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(DomainEvent event) {
            events.add(event);
        }

        public List<DomainEvent> events() {
            return List.copyOf(events);
        }

        public List<String> names() {
            return events.stream().map(DomainEvent::name).toList();
        }

        public void forget() {
            events.clear();
        }
    }

    /** The demo people, no sessions, ten in the morning. */
    public record World(StaffDesk staff, JdbcTemplate sql, TurnableClock clock, Happened happened) {

        public void begin() {
            List.of(
                            "update rota_shift set replaces = null",
                            "delete from rota_shift",
                            "delete from lead_presence",
                            "delete from cover_needed",
                            "delete from series_date",
                            "delete from series",
                            "delete from plan_draft",
                            "delete from session_co_host",
                            "delete from session_risk",
                            "delete from session_control",
                            "update online_session set replaces = null, replaced_by = null",
                            "delete from online_session",
                            "delete from staff_duty",
                            "delete from staff")
                    .forEach(sql::update);
            enrol("hana", Duty.HOST);
            enrol("cole", Duty.CO_HOST);
            enrol("cora", Duty.CO_HOST);
            enrol("leila", Duty.SAFEGUARDING_LEAD);
            enrol("lena", Duty.SAFEGUARDING_LEAD, Duty.HOST, Duty.CO_HOST);
            enrol("mona", Duty.MANAGER);
            enrol("tess", Duty.TRUSTEE);
            enrol("adam", Duty.ADMINISTRATOR);
            enrol("henry", Duty.HOST);
            staff.enrol(new Staff(new StaffId("hugo"), "Hugo", Set.of(Duty.HOST, Duty.CO_HOST))
                    .clearedAndTrainedUntil(LocalDate.parse("2026-11-22"), LONG));
            clock.set(Plans.NOW);
            happened.forget();
        }

        public void enrol(String id, Duty... duties) {
            String name = id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1);
            staff.enrol(new Staff(new StaffId(id), name, Set.copyOf(Arrays.asList(duties)))
                    .clearedAndTrainedUntil(LONG, LONG));
        }
    }
}
