package org.safesessions.oncall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void readsLocalTimeInSummerAndWinter() {
        assertThat(WallClock.read("2026-07-01", "18:30", LONDON).instant())
                .isEqualTo(Instant.parse("2026-07-01T17:30:00Z"));
        assertThat(WallClock.read(" 2026-12-01 ", " 18:30 ", LONDON).instant())
                .isEqualTo(Instant.parse("2026-12-01T18:30:00Z"));
    }

    @Test
    void doesNotGuessAtATimeThatTheClocksSkip() {
        assertThat(WallClock.read("2027-03-28", "01:30", LONDON)).isEqualTo(new WallClock(null, "rota.time.skipped"));
        assertThat(WallClock.read("2027-03-28", "02:00", LONDON).instant())
                .isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(WallClock.read("2027-03-14", "02:30", ZoneId.of("America/New_York"))
                        .trouble())
                .isEqualTo("rota.time.skipped");
    }

    @Test
    void doesNotGuessAtATimeThatComesTwice() {
        assertThat(WallClock.read("2026-10-25", "01:30", LONDON)).isEqualTo(new WallClock(null, "rota.time.twice"));
        assertThat(WallClock.read("2026-10-25", "02:00", LONDON).instant())
                .isEqualTo(Instant.parse("2026-10-25T02:00:00Z"));
    }

    @Test
    void saysWhatIsMissingOrUnreadable() {
        assertThat(WallClock.read(null, "18:30", LONDON).trouble()).isEqualTo("rota.time.missing");
        assertThat(WallClock.read("2026-07-01", " ", LONDON).trouble()).isEqualTo("rota.time.missing");
        assertThat(WallClock.read("1 July", "18:30", LONDON).trouble()).isEqualTo("rota.time.unreadable");
        assertThat(WallClock.read("2026-02-30", "18:30", LONDON).trouble()).isEqualTo("rota.time.unreadable");
        assertThat(WallClock.read("+999999999-12-31", "23:59", LONDON).trouble())
                .as("absurd, but a time: the desk refuses it")
                .isNull();
    }
}
