package org.safesessions.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message that could not be sent is tried again: after a short while first, then each time after twice as long,
 * until it has been tried for too long.
 *
 * @param first the first delay
 * @param longest no delay is longer
 * @param givenUpAfter counted from when it was asked for
 * @param addressGivenUpAfter the same, when it is the address that is wrong
 */
record TryAgainPolicy(Duration first, Duration longest, Duration givenUpAfter, Duration addressGivenUpAfter) {

    /**
     * @param attempts how often it was tried, at least once
     * @return empty when it is to be given up
     */
    Optional<Instant> next(Instant askedAt, int attempts, Problem problem, Instant now) {
        Duration patience = problem.isOfTheAddress() ? addressGivenUpAfter : givenUpAfter;
        return now.isBefore(askedAt.plus(patience)) ? Optional.of(now.plus(delay(attempts))) : Optional.empty();
    }

    private Duration delay(int attempts) {
        Duration delay = first;
        for (int doubled = 1; doubled < attempts && delay.compareTo(longest) < 0; doubled++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
