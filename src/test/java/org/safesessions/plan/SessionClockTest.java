package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.Interval;
import org.safesessions.policy.PolicyBook;

class SessionClockTest {

    private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");

    private final SessionClock clock = new SessionClock(new PolicyBook());
    private final Session session =
            Sessions.of(Plans.aClass().at(START).lasting(60).plan());

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }

    @Test
    void readsEveryInstantOffThePlanAndThePolicy() {
        assertThat(clock.registrationClosesAt(session)).isEqualTo(at("16:00"));
        assertThat(clock.vettingEndsAt(session)).isEqualTo(at("17:30"));
        assertThat(clock.forecastAt(session)).isEqualTo(at("17:30"));
        assertThat(clock.doorsOpenAt(session)).isEqualTo(at("17:45"));
        assertThat(clock.graceEndsAt(session)).isEqualTo(at("18:30"));
        assertThat(clock.debriefDueAt(session)).isEqualTo(at("19:00").plus(Duration.ofHours(24)));
        assertThat(clock.followUpEndsAt(session)).isEqualTo(at("19:00").plus(Duration.ofDays(3)));
    }

    @Test
    void approvalIsDueWithinADayAndNeverAfterTheStart() {
        assertThat(clock.approvalDueAt(session)).isEqualTo(START);
        assertThat(clock.approvalDueAt(Sessions.of(
                        Plans.aClass().at(START.plus(Duration.ofDays(9))).plan())))
                .isEqualTo(Plans.NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void aLeadIsNeededFromTheDoorsToHalfAnHourAfterTheEnd() {
        assertThat(clock.coverPlanned(session)).isEqualTo(new Interval(at("17:45"), at("19:30")));
        assertThat(clock.coverNeeded(session, at("12:00"))).isEqualTo(new Interval(at("17:45"), at("19:30")));
        assertThat(clock.coverNeeded(session, at("18:10"))).isEqualTo(new Interval(at("18:10"), at("19:30")));
    }

    @Test
    void aSessionThatRunsOnStillNeedsALeadAtThatMoment() {
        assertThat(clock.coverNeeded(session, at("19:30")).contains(at("19:30")))
                .isTrue();
        assertThat(clock.coverNeeded(session, at("23:00")).contains(at("23:00")))
                .isTrue();
    }
}
