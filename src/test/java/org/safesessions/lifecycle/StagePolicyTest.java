package org.safesessions.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StagePolicyTest {

    private static final Instant FORECAST = Instant.parse("2026-11-23T18:30:00Z");
    private static final Instant START = Instant.parse("2026-11-23T19:00:00Z");
    private static final Instant END = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void weLookForALeadAtTheForecastAndAtTheStart() {
        assertThat(next(FORECAST.minusSeconds(1))).isEqualTo(FORECAST);
        assertThat(next(FORECAST)).isEqualTo(START);
        assertThat(next(START.minusSeconds(1))).isEqualTo(START);
    }

    /** The timer that waits for it is set anew each time: an instant that is past would set it off for ever. */
    @Property
    void theNextLookAlwaysLiesAheadAndNoneOfThemBetweenStartAndEnd(
            @ForAll @IntRange(min = -7_200, max = 500_000) int seconds) {
        Instant now = START.plusSeconds(seconds);

        Instant next = next(now);

        assertThat(next).isAfter(now);
        assertThat(!next.isAfter(START) || next.isAfter(END)).isTrue();
    }

    private static Instant next(Instant now) {
        return StagePolicy.nextForecast(FORECAST, START, END, now);
    }
}
