package org.safesessions.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Organisation;
import org.safesessions.plan.PlanSlice;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Plans;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Registration with its pages and calls on real tables, without the process engine; checks answer as the test says. */
@TestComponent
@Configuration(proxyBeanMethods = false)
@Import(PlanSlice.class)
@ComponentScan(
        basePackages = {"org.safesessions.seal", "org.safesessions.register"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|TestBase|Slice)(\\$.*)?"))
@EntityScan({"org.safesessions.seal", "org.safesessions.register"})
@EnableJpaRepositories({"org.safesessions.seal", "org.safesessions.register"})
@EnableConfigurationProperties(Organisation.class)
public class RegisterSlice {

    @Bean
    Checks checks() {
        return new Checks();
    }

    @Bean
    Told told() {
        return new Told();
    }

    @Bean
    Club club(PlanSlice.World world, PlanningDesk planning, JdbcTemplate sql, Checks checks, Told told) {
        return new Club(world, planning, sql, checks, told);
    }

    /** What the checks of people have come to, as the test says. */
    public static class Checks implements VettingStanding {

        private final Map<RegistrationId, Standing> standings = new HashMap<>();
        private final Set<RegistrationId> undecided = new HashSet<>();

        public void say(RegistrationId person, Standing standing) {
            standings.put(person, standing);
        }

        public void sayOutOfTime(RegistrationId person) {
            undecided.add(person);
        }

        @Override
        public boolean ranOutOfTime(RegistrationId registration) {
            return undecided.contains(registration);
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

    /** What people were to be told, in order. */
    public static class Told {

        private final List<NoticeNeeded> notices = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(NoticeNeeded notice) {
            notices.add(notice);
        }

        public List<NoticeNeeded> notices() {
            return List.copyOf(notices);
        }

        public List<NoticeKind> kinds() {
            return notices.stream().map(NoticeNeeded::kind).toList();
        }

        public void forget() {
            notices.clear();
        }
    }

    /** Hana's homework club, tomorrow at six, with Cole at the door. */
    public record Club(PlanSlice.World world, PlanningDesk planning, JdbcTemplate sql, Checks checks, Told told) {

        public void begin() {
            List.of("registration", "place_count", "session_room", "series_room")
                    .forEach(table -> sql.update("delete from " + table));
            world.begin();
            checks.standings.clear();
            checks.undecided.clear();
            told.forget();
        }

        public Session open(Plans plan) {
            as("hana");
            SessionId id = planning.plan(
                            plan.at(Plans.TONIGHT.plusSeconds(86_400)).plan())
                    .id();
            if (planning.get(id).state() == SessionState.AWAITING_APPROVAL) {
                as("leila");
                planning.decide(id, true, "two adults are there at all times");
            }
            nobody();
            world.happened().forget();
            return planning.get(id);
        }

        public void move(Session session, SessionState... states) {
            for (SessionState state : states) {
                planning.move(session.id(), state, new StaffId("hana"));
            }
        }

        public static void as(String who) {
            SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, "", List.of()));
        }

        public static void nobody() {
            SecurityContextHolder.clearContext();
        }
    }
}
