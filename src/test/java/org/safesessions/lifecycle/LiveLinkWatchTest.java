package org.safesessions.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.StaffChange;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
class LiveLinkWatchTest {

    @Autowired
    LiveLinkWatch watch;

    @Autowired
    Scenes scenes;

    @Autowired
    CleanTables tables;

    @Autowired
    Acting acting;

    @Autowired
    TestClock clock;

    @Autowired
    PlanningDesk planning;

    @Autowired
    StaffDesk staff;

    private SessionId id;
    private Instant start;

    @BeforeEach
    void aSessionInFourHours() {
        tables.clean();
        id = scenes.approved(Duration.ofHours(4));
        start = scenes.session(id).startsAt();
    }

    @AfterEach
    void clean() {
        tables.jdbc().update("delete from staff_duty where staff_id = 'rosa'");
        tables.jdbc().update("delete from staff where id = 'rosa'");
        tables.clean();
    }

    private List<String> sentTo() {
        watch.lookAtAll();
        return tables.jdbc()
                .queryForList(
                        "select recipient_id from notice_outbox where kind = 'LIVE_LINK' order by recipient_id",
                        String.class);
    }

    @Test
    void sendsHostAndCoHostTheLinkOnceHalfAnHourBefore() {
        clock.set(start.minus(Duration.ofMinutes(30)).minusMillis(1));
        assertThat(sentTo()).isEmpty();
        clock.set(start.minus(Duration.ofMinutes(30)));
        assertThat(sentTo()).containsExactly("cole", "hana");
        clock.set(start);
        assertThat(sentTo()).containsExactly("cole", "hana");
    }

    @Test
    void sendsNothingForASessionThatIsOverOrCalledOff() {
        clock.set(scenes.session(id).endsAt());
        assertThat(sentTo()).isEmpty();
        clock.set(start.minus(Duration.ofMinutes(10)));
        acting.as("hana", () -> planning.cancel(id, "The room is flooded."));
        assertThat(sentTo()).isEmpty();
    }

    @Test
    void sendsItToASubstituteInTheActThatNamesThem() {
        staff.enrol(new Staff(new StaffId("rosa"), "Rosa", Set.of(Duty.CO_HOST))
                .clearedAndTrainedUntil(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 1))
                .reachableBy(null, "rosa@example.org"));
        clock.set(start.minus(Duration.ofMinutes(10)));
        acting.as("hana", () -> planning.changeStaff(id, new StaffChange(null, new StaffId("rosa"), null)));

        assertThat(tables.jdbc()
                        .queryForList("select recipient_id from notice_outbox where kind = 'LIVE_LINK'", String.class))
                .contains("rosa");
    }
}
