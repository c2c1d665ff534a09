package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.kernel.StaffId;
import org.safesessions.run.OverTime.Stage;

/** When a session that is on asks to be looked after: by its end, and by who is there. */
class OverTimeTest {

    private static final Instant END = Instant.parse("2026-11-23T20:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-23T19:54:59Z, -",
                "2026-11-23T19:55:00Z, ENDS_SOON",
                "2026-11-23T19:59:59Z, ENDS_SOON",
                "2026-11-23T20:00:00Z, RUNS_ON",
                "2026-11-23T20:24:59Z, RUNS_ON",
                "2026-11-23T20:25:00Z, COVER_ENDS",
                "2026-11-23T23:00:00Z, COVER_ENDS"
            })
    void asksBeforeTheEndAndBeforeCoverEnds(Instant now, Stage stage) {
        assertThat(OverTime.stage(END, END.plus(Duration.ofMinutes(30)), Duration.ofMinutes(5), now))
                .isEqualTo(Optional.ofNullable(stage));
    }

    @ParameterizedTest
    @CsvSource({
        // host there, host cleared, co-host there, co-host cleared, somebody else there: how many count
        "true, true, true, true, false, 2",
        "true, true, true, true, true, 2",
        "false, true, true, true, true, 1",
        "true, false, true, true, false, 1",
        "true, true, false, true, false, 1",
        "true, true, true, false, false, 1",
        "false, true, false, true, true, 0"
    })
    void countsWhoLeadsItIsThereAndIsCleared(
            boolean hostThere,
            boolean hostCleared,
            boolean otherThere,
            boolean otherCleared,
            boolean visitor,
            int count) {
        StaffId host = new StaffId("hana");
        StaffId coHost = new StaffId("cole");
        Set<StaffId> there = new HashSet<>();
        if (hostThere) {
            there.add(host);
        }
        if (otherThere) {
            there.add(coHost);
        }
        if (visitor) {
            there.add(new StaffId("mona"));
        }

        assertThat(AdultsPolicy.there(
                        List.of(host, coHost), there, person -> person.equals(host) ? hostCleared : otherCleared))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 3"})
    void neverLetsOneAdultBeAlone(int coHostsNeeded, int needed) {
        assertThat(AdultsPolicy.needed(coHostsNeeded)).isEqualTo(needed);
    }
}
