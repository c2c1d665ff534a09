package org.safesessions.run;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.Organisation;
import org.safesessions.plan.PlanTables;
import org.safesessions.plan.RequiredControl;
import org.safesessions.plan.RiskAssessment;
import org.safesessions.plan.RiskLevel;
import org.safesessions.plan.SessionPlan;
import org.safesessions.platform.Control;
import org.safesessions.platform.PlatformVerdict;
import org.safesessions.register.VettingStanding;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** The desks of the live hour on a real database, without the engine and without pages. */
@TestConfiguration
@Import(LiveHour.class)
@ComponentScan(
        basePackages = "org.safesessions.seal",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
@ComponentScan(
        basePackages = {
            "org.safesessions.calendar",
            "org.safesessions.people",
            "org.safesessions.policy",
            "org.safesessions.oncall",
            "org.safesessions.plan",
            "org.safesessions.register",
            "org.safesessions.run",
            "org.safesessions.paper",
            "org.safesessions.debrief"
        },
        excludeFilters = {
            @Filter(type = FilterType.REGEX, pattern = "org\\.safesessions\\.[a-z]+\\.(web|process)\\..*"),
            @Filter(type = FilterType.REGEX, pattern = ".*Test.*"),
            @Filter(type = FilterType.ANNOTATION, classes = Configuration.class),
            @Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class),
            @Filter(type = FilterType.ANNOTATION, classes = TestComponent.class)
        })
public class RoomContext {

    @Bean
    TurnedClock clock() {
        return new TurnedClock(Instant.parse("2026-11-23T17:50:00Z"));
    }

    @Bean
    Organisation organisation() {
        return new Organisation("Our house", "020 7946 0000", "the duty manager");
    }

    @Bean
    Checks checks() {
        return new Checks();
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    /** Every class needs a waiting room and no recording; what the tables really say is tested where they are. */
    @Bean
    PlanTables planTables() {
        return new PlanTables() {
            @Override
            public RiskAssessment risk(SessionPlan plan) {
                return new RiskAssessment(
                        RiskLevel.LOW,
                        RiskLevel.LOW,
                        RiskLevel.LOW,
                        plan.title().contains("approval"),
                        List.of());
            }

            @Override
            public List<RequiredControl> controls(SessionPlan plan, RiskLevel risk) {
                return List.of(
                        new RequiredControl(Control.WAITING_ROOM, true),
                        new RequiredControl(Control.RECORDING_OFF, false));
            }

            @Override
            public PlatformVerdict platform(SessionPlan plan) {
                return new PlatformVerdict(PlatformVerdict.Verdict.ALLOWED, null, "FINE");
            }
        };
    }

    /** What the checks of people have come to, as the test says. */
    public static class Checks implements VettingStanding {

        private final Map<RegistrationId, Standing> standings = new ConcurrentHashMap<>();

        public void say(RegistrationId person, Standing standing) {
            standings.put(person, standing);
        }

        @Override
        public Standing of(RegistrationId registration) {
            return standings.getOrDefault(registration, Standing.BEING_CHECKED);
        }

        @Override
        public Map<RegistrationId, Standing> standings(SessionId session) {
            return Map.copyOf(standings);
        }
    }

    /** A clock that tests turn. */
    public static final class TurnedClock extends Clock {

        private final AtomicLong ticks = new AtomicLong();
        private volatile Instant now;
        private volatile boolean ticking;

        TurnedClock(Instant now) {
            this.now = now;
        }

        public void turnTo(Instant instant) {
            this.now = instant;
        }

        /** From now on each look at it is a microsecond later than the one before, whoever looks. */
        public void tick() {
            this.ticking = true;
        }

        @Override
        public Instant instant() {
            return ticking ? now.plus(ticks.incrementAndGet(), ChronoUnit.MICROS) : now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** What was published, in order. */
    public static class Heard {

        private final List<DomainEvent> events = new ArrayList<>();

        @EventListener
        synchronized void on(DomainEvent event) {
            events.add(event);
        }

        public synchronized List<DomainEvent> all() {
            return List.copyOf(events);
        }

        public synchronized List<String> names() {
            return events.stream().map(DomainEvent::name).toList();
        }

        public synchronized void forget() {
            events.clear();
        }
    }
}
