package org.safesessions.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TravellingClockTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:55:00Z");
    private static final Instant THEN = Instant.parse("2026-09-01T10:00:00Z");

    private final TravellingClock clock = new TravellingClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tellsThePresentUntilItIsSet() {
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void standsWhereItWasSetForEveryZoneAndComesBack() {
        Clock london = clock.withZone(ZoneId.of("Europe/London"));

        clock.standAt(THEN);
        assertThat(clock.instant()).isEqualTo(THEN);
        assertThat(london.instant()).isEqualTo(THEN);
        assertThat(london.getZone()).isEqualTo(ZoneId.of("Europe/London"));

        clock.comeBack();
        assertThat(clock.instant()).isEqualTo(NOW);
        assertThat(london.instant()).isEqualTo(NOW);
    }
}
