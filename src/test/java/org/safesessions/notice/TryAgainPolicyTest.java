package org.safesessions.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TryAgainPolicyTest {

    private static final Instant ASKED = Instant.parse("2026-11-23T18:00:00Z");

    private final TryAgainPolicy policy =
            new TryAgainPolicy(Duration.ofSeconds(30), Duration.ofHours(4), Duration.ofDays(3), Duration.ofHours(2));

    @ParameterizedTest
    @CsvSource({"1,PT30S", "2,PT1M", "3,PT2M", "4,PT4M", "9,PT128M", "10,PT4H", "11,PT4H", "1000000,PT4H"})
    void waitsTwiceAsLongEachTimeUpToFourHours(int attempts, Duration delay) {
        assertThat(policy.next(ASKED, attempts, Problem.SERVER_UNREACHABLE, ASKED))
                .contains(ASKED.plus(delay));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void givesUpSoonerWhenItIsTheAddressThatIsWrong(Problem problem) {
        Duration patience = problem.isOfTheAddress() ? Duration.ofHours(2) : Duration.ofDays(3);

        assertThat(policy.next(ASKED, 9, problem, ASKED.plus(patience).minusMillis(1)))
                .isPresent();
        assertThat(policy.next(ASKED, 9, problem, ASKED.plus(patience))).isEmpty();
    }
}
