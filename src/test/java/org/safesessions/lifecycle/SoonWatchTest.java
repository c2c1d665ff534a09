package org.safesessions.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.policy.PolicyBook;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.Forms;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.VettingStanding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

@WholeHouse
class SoonWatchTest {

    @Autowired
    Scenes scenes;

    @Autowired
    CleanTables tables;

    @Autowired
    Acting acting;

    @Autowired
    TestClock clock;

    @Autowired
    RegistrationDesk registrations;

    @Autowired
    CoverGaps sessions;

    @Autowired
    SessionRound round;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PolicyBook policy;

    private RegistrationId cleared = RegistrationId.random();

    @BeforeEach
    void twoPeopleOneOfWhomIsCleared() {
        tables.clean();
        SessionId session = scenes.approved(Duration.ofHours(5));
        cleared = register(session, "Sam Brown");
        register(session, "Ada Brown");
    }

    private RegistrationId register(SessionId session, String name) {
        Forms child = Forms.aChild().named(name).aged(AgeGroup.AGED_13_TO_17);
        return acting.as("cole", () -> registrations.registerByStaff(session, child.form()));
    }

    private SoonWatch watch() {
        VettingStanding checks = new VettingStanding() {
            @Override
            public Standing of(RegistrationId person) {
                return person.equals(cleared) ? Standing.CLEARED : Standing.BEING_CHECKED;
            }

            @Override
            public Map<RegistrationId, Standing> standings(SessionId session) {
                return Map.of(cleared, Standing.CLEARED);
            }
        };
        StaticListableBeanFactory answers = new StaticListableBeanFactory();
        answers.addBean("checks", checks);
        return new SoonWatch(
                sessions, round, registrations, answers.getBeanProvider(VettingStanding.class), events, policy, clock);
    }

    private List<String> reminded() {
        return tables.jdbc()
                .queryForList("select recipient_id from notice_outbox where kind = 'SESSION_SOON'", String.class);
    }

    @Test
    void remindsThoseWhoAreClearedOnceSomeHoursBefore() {
        clock.pass(Duration.ofHours(2).minusSeconds(1));
        watch().lookAtAll();
        assertThat(reminded()).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        watch().lookAtAll();
        watch().lookAtAll();
        assertThat(reminded()).containsExactly(cleared.toString());
    }

    @Test
    void remindsNobodyOfWhatHasBegun() {
        clock.pass(Duration.ofHours(5));
        watch().lookAtAll();

        assertThat(reminded()).isEmpty();
    }
}
