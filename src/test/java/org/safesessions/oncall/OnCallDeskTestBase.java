package org.safesessions.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.policy.PolicyBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The real desk on H2, with people to act and a clock to turn; each act is a transaction of its own. */
@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({
    OnCallDesk.class,
    RotaBook.class,
    ShiftNotes.class,
    CoverReader.class,
    RotaLocks.class,
    StaffDesk.class,
    SignedInStaff.class,
    PolicyBook.class,
    OnCallDeskTestBase.Surroundings.class
})
abstract class OnCallDeskTestBase {

    static final StaffId LEILA = new StaffId("leila");
    static final StaffId DEV = new StaffId("dev");
    static final StaffId MONA = new StaffId("mona");
    static final StaffId HANA = new StaffId("hana");
    static final StaffId LAPSED = new StaffId("lapsed");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Interval AFTERNOON = new Interval(NOON.minus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(4)));
    static final Interval TOMORROW = new Interval(NOON.plus(Duration.ofHours(20)), NOON.plus(Duration.ofHours(26)));
    static final Interval LESSON = new Interval(NOON, NOON.plus(Duration.ofMinutes(90)));

    @Autowired
    OnCallDesk desk;

    @Autowired
    ShiftNotes notes;

    @Autowired
    StaffDesk staff;

    @Autowired
    HandClock clock;

    @Autowired
    Happened happened;

    @Autowired
    JdbcTemplate sql;

    TransactionTemplate transaction;

    @Autowired
    void setTransactions(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void anEmptyRota() {
        List.of("update rota_shift set replaces = null", "delete from rota_shift", "delete from lead_presence")
                .forEach(sql::update);
        List.of("delete from cover_needed", "delete from staff_duty", "delete from staff")
                .forEach(sql::update);
        enrol(LEILA, LocalDate.MAX.withYear(2030), Duty.SAFEGUARDING_LEAD);
        enrol(DEV, LocalDate.MAX.withYear(2030), Duty.SAFEGUARDING_LEAD);
        enrol(MONA, LocalDate.MAX.withYear(2030), Duty.MANAGER);
        enrol(HANA, LocalDate.MAX.withYear(2030), Duty.HOST);
        enrol(LAPSED, LocalDate.parse("2026-11-22"), Duty.SAFEGUARDING_LEAD);
        clock.set(NOON);
        happened.events.clear();
    }

    @AfterEach
    void nobodySignedIn() {
        SecurityContextHolder.clearContext();
    }

    void enrol(StaffId id, LocalDate clearedUntil, Duty duty) {
        staff.enrol(new Staff(id, id.value(), EnumSet.of(duty)).clearedAndTrainedUntil(clearedUntil, clearedUntil));
    }

    static void as(StaffId who) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(who.value(), "", List.of()));
    }

    ShiftId offered(StaffId lead, Interval interval) {
        as(lead);
        ShiftId id = desk.offer(lead, Tier.LEAD, interval);
        happened.events.clear();
        return id;
    }

    ShiftId confirmed(StaffId lead, Interval interval) {
        ShiftId id = offered(lead, interval);
        desk.confirm(id);
        happened.events.clear();
        return id;
    }

    static CoverQuestion lesson(StaffId... notThese) {
        return new CoverQuestion(LESSON, Set.of(notThese));
    }

    static void assertRefused(ActRefused.Kind kind, List<String> codes, ThrowingCallable act) {
        ActRefused refused = catchThrowableOfType(ActRefused.class, act);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.reasons().stream().map(Reason::code)).containsExactlyElementsOf(codes);
    }

    static class Happened {

        final List<DomainEvent> events = new ArrayList<>();

        @EventListener
        void hear(DomainEvent event) {
            events.add(event);
        }

        List<String> names() {
            return events.stream().map(DomainEvent::name).toList();
        }
    }

    @TestConfiguration
    @ComponentScan(
            basePackages = "org.safesessions.seal",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?"))
    @ImportAutoConfiguration(JacksonAutoConfiguration.class)
    static class Surroundings {

        @Bean
        HandClock clock() {
            return new HandClock();
        }

        @Bean
        Happened happened() {
            return new Happened();
        }
    }
}
