package org.safesessions.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapWarningPolicyTest {

    private static final Instant DOORS = Instant.parse("2026-11-30T18:45:00Z");

    private final GapWarningPolicy policy = new GapWarningPolicy(
            List.of(Duration.ofDays(7), Duration.ofMinutes(30), Duration.ofHours(24), Duration.ofHours(2)));

    @Test
    void warnsNobodyBeforeTheFirstTime() {
        assertThat(policy.step(DOORS, DOORS.minus(Duration.ofDays(7)).minusMillis(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P7D,7D",
        "PT24H1S,7D",
        "PT24H,24H",
        "PT2H1S,24H",
        "PT2H,2H",
        "PT30M1S,2H",
        "PT30M,30M",
        "PT0S,30M",
        "-PT10M,30M"
    })
    void makesUpForTheLastTimeThatCameAndForNoneBeforeIt(Duration before, String step) {
        assertThat(policy.step(DOORS, DOORS.minus(before))).contains(step);
    }
}
