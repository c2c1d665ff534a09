package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safesessions.plan.SessionState;
import org.safesessions.run.LivePassPolicy.Holder;
import org.safesessions.run.LivePassPolicy.Hour;

class LivePassPolicyTest {

    private static final Instant END = Instant.parse("2026-11-23T20:00:00Z");
    private static final Duration LIVES = Duration.ofHours(2);
    private static final Holder GOOD = new Holder(true, true, true);
    private static final Set<SessionState> DEAD = EnumSet.of(
            SessionState.DRAFT, SessionState.AWAITING_APPROVAL, SessionState.POSTPONED, SessionState.CANCELLED);

    private static boolean holds(SessionState state, Holder holder, Optional<Instant> ended, Instant now) {
        return LivePassPolicy.holds(new Hour(state, END, ended), holder, LIVES, now);
    }

    @ParameterizedTest
    @EnumSource(SessionState.class)
    void isForAnHourThatIsToComeOrHasBeen(SessionState state) {
        assertThat(holds(state, GOOD, Optional.empty(), END.minusSeconds(1))).isEqualTo(!DEAD.contains(state));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, true",
        "false, true, true, false",
        "true, false, true, false",
        "true, true, false, false",
        "false, false, false, false"
    })
    void isForWhoeverWorksHereIsClearedAndLeadsThisSession(
            boolean works, boolean cleared, boolean leads, boolean holds) {
        assertThat(holds(SessionState.RUNNING, new Holder(works, cleared, leads), Optional.empty(), END))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        // planned end 20:00; when it really ended; the last second, and the first that is too late
        ", 2026-11-23T21:59:59Z, true",
        ", 2026-11-23T22:00:00Z, false",
        "2026-11-23T19:30:00Z, 2026-11-23T21:29:59Z, true",
        "2026-11-23T19:30:00Z, 2026-11-23T21:30:00Z, false",
        "2026-11-23T20:30:00Z, 2026-11-23T21:59:59Z, true",
        "2026-11-23T20:30:00Z, 2026-11-23T22:00:00Z, false"
    })
    void isDeadTwoHoursAfterTheEndAndNoLaterForRunningOn(Instant ended, Instant now, boolean holds) {
        assertThat(holds(SessionState.ENDED, GOOD, Optional.ofNullable(ended), now))
                .isEqualTo(holds);
    }

    @Test
    void anHourThatWasNeverEndedIsNoReasonToLiveOn() {
        assertThat(holds(SessionState.RUNNING, GOOD, Optional.empty(), END.plus(LIVES)))
                .isFalse();
    }
}
