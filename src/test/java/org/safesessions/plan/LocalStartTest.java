package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalStartTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void isOneMomentOnAnOrdinaryDay() {
        assertThat(LocalStart.instants(LocalDateTime.parse("2026-11-23T18:00"), LONDON))
                .containsExactly(Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(LocalStart.instants(LocalDateTime.parse("2026-07-01T18:00"), LONDON))
                .containsExactly(Instant.parse("2026-07-01T17:00:00Z"));
    }

    @Test
    void isNoMomentWhenTheClocksGoForwardOverIt() {
        assertThat(LocalStart.instants(LocalDateTime.parse("2027-03-28T01:30"), LONDON))
                .isEmpty();
        assertThat(LocalStart.instants(LocalDateTime.parse("2027-03-28T02:00"), LONDON))
                .hasSize(1);
        assertThat(LocalStart.instants(LocalDateTime.parse("2027-03-14T02:30"), NEW_YORK))
                .isEmpty();
    }

    @Test
    void isTwoMomentsWhenTheClocksGoBack() {
        assertThat(LocalStart.instants(LocalDateTime.parse("2027-10-31T01:30"), LONDON))
                .containsExactly(Instant.parse("2027-10-31T00:30:00Z"), Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(LocalStart.instants(LocalDateTime.parse("2026-11-01T01:30"), NEW_YORK))
                .containsExactly(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-01T06:30:00Z"));
    }
}
