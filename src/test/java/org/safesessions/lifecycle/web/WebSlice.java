package org.safesessions.lifecycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.RefusalHeard;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.DemoSignIns;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffAuthorities;
import org.safesessions.people.StaffDesk;
import org.safesessions.platform.Platform;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;

/** The shell of the product (sign-in, frame, answers to refusals) round probes that fail in every way we know. */
@TestComponent
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {CamundaBpmAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class})
@ComponentScan({"org.safesessions.people", "org.safesessions.policy", "org.safesessions.audit"})
@EntityScan({"org.safesessions.people", "org.safesessions.policy", "org.safesessions.audit"})
@EnableJpaRepositories({"org.safesessions.people", "org.safesessions.policy", "org.safesessions.audit"})
@Import({
    ProblemAdvice.class,
    ProblemAnswers.class,
    ErrorPage.class,
    CleanText.class,
    WebSlice.ApiProbe.class,
    WebSlice.PageProbe.class
})
public class WebSlice {

    public static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    UserDetailsService users(StaffDesk staff) {
        return name -> staff.all().stream()
                .filter(person -> person.id().value().equals(name))
                .findFirst()
                .<org.springframework.security.core.userdetails.UserDetails>map(person -> User.withUsername(name)
                        .password("{noop}" + name)
                        .authorities(StaffAuthorities.of(person))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody"));
    }

    @Bean
    DemoSignIns demoSignIns(StaffDesk staff) {
        return () -> staff.all().stream().map(WebSlice::person).toList();
    }

    private static DemoSignIns.DemoPerson person(Staff staff) {
        return new DemoSignIns.DemoPerson(staff.id().value(), staff.displayName(), "demo");
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    /** What was put on record. */
    public static final class Heard {

        final List<RefusalHeard> refusals = new ArrayList<>();

        @EventListener
        void on(RefusalHeard refusal) {
            refusals.add(refusal);
        }
    }

    record Plan(
            @NotBlank @Size(max = 20) String title,
            Platform platform,
            Instant startsAt,
            int durationMinutes,
            boolean comments,
            List<String> coHosts) {}

    @RestController
    static class ApiProbe {

        @PostMapping("/api/v1/probe")
        Plan echo(@Valid @RequestBody Plan plan) {
            return plan;
        }

        @GetMapping("/api/v1/probe/{id}")
        String one(@PathVariable SessionId id, @RequestParam(required = false) Platform platform) {
            return id.toString();
        }

        @GetMapping("/api/v1/probe/refuse/{kind}")
        void refuse(@PathVariable ActRefused.Kind kind) {
            throw new RuntimeException(
                    "Leila Lead is ill", // as the engine wraps what a listener throws
                    new ActRefused(
                            kind,
                            "start-refused",
                            new SessionId(UUID.fromString("123e4567-e89b-12d3-a456-426614174000")),
                            List.of(Reason.of("NOT_YOUR_DUTY", Duty.MANAGER), Reason.of("TOO_LARGE", "7"))));
        }

        @GetMapping("/api/v1/probe/throw/{what}")
        void fail(@PathVariable String what) {
            throw switch (what) {
                case "stale" -> new ObjectOptimisticLockingFailureException(Plan.class, "1");
                case "staleByHand" -> ActRefused.conflict(null, "STALE");
                case "lock" -> new CannotAcquireLockException("deadlock");
                case "unique" -> new DataIntegrityViolationException("x", new java.sql.SQLException("x", "23505"));
                case "tooLong" -> new DataIntegrityViolationException("x", new java.sql.SQLException("x", "22001"));
                case "retired" ->
                    new ActRefused(
                            ActRefused.Kind.UNACCEPTABLE,
                            "plan-refused",
                            null,
                            List.of(Reason.of("PLATFORM_RETIRED", Platform.SKYPE, Platform.TEAMS)));
                default -> new IllegalStateException("Leila Lead is ill");
            };
        }
    }

    @Controller
    static class PageProbe {

        @GetMapping("/probe/refuse")
        String refuse() {
            throw ActRefused.conflict(null, "TRY_AGAIN");
        }

        @GetMapping("/probe/not-yours")
        String notYours() {
            throw ActRefused.notAllowed(null, "NOT_YOUR_DUTY", List.of(Duty.SAFEGUARDING_LEAD, Duty.MANAGER));
        }

        @GetMapping("/probe/fail")
        String fail() {
            throw new IllegalStateException("Leila Lead is ill");
        }

        @PostMapping("/probe/form")
        @ResponseBody
        String form(@RequestParam String text) {
            return String.valueOf(text.length());
        }

        @GetMapping("/tasks/{id}")
        @ResponseBody
        String task() {
            return "facts";
        }
    }
}
