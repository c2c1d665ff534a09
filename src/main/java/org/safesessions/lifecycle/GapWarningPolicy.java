package org.safesessions.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When staff are warned that no lead covers a session: at some times before its doors open. A time that was missed is
 * made up for until the next one has come; then it is too late for it, so nobody is warned twice for one look.
 */
final class GapWarningPolicy {

    private final List<Duration> steps;

    /**
     * @param steps before the doors open, in any order
     */
    GapWarningPolicy(List<Duration> steps) {
        this.steps = steps.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /**
     * @return the code of the last step whose time has come, such as {@code 24H}; empty before the first
     */
    Optional<String> step(Instant doorsOpenAt, Instant now) {
        return steps.stream()
                .filter(step -> !now.isBefore(doorsOpenAt.minus(step)))
                .findFirst()
                .map(GapWarningPolicy::code);
    }

    /** In the largest unit of which it is more than one: 7D, 24H, 2H, 30M. */
    private static String code(Duration step) {
        if (step.toDays() > 1) {
            return step.toDays() + "D";
        }
        return step.toHours() > 0 ? step.toHours() + "H" : step.toMinutes() + "M";
    }
}
