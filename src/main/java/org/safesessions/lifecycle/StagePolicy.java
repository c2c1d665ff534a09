package org.safesessions.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.safesessions.plan.Interactivity;

/** Which stages a session still has before it: a broadcast has none, and a late plan skips what its time has passed. */
final class StagePolicy {

    private static final Duration NEVER_REACHED = Duration.ofDays(1);

    private StagePolicy() {}

    /** Whether people still register: somebody must be let in, and registration has not closed. */
    static boolean takesRegistrations(Interactivity interactivity, Instant closesAt, Instant now) {
        return interactivity != Interactivity.BROADCAST && now.isBefore(closesAt);
    }

    /** Whether there is still time to vet those who registered, and anybody to vet. */
    static boolean isVetting(boolean somebodyIsUndecided, Instant endsAt, Instant now) {
        return somebodyIsUndecided && now.isBefore(endsAt);
    }

    /**
     * When we next look whether a lead is on call: at the forecast, and at the start. After that no clock needs to: the
     * planned end ends the waiting, so the answer lies beyond it and is never reached. It always lies in the future,
     * because the timer that waits for it is set anew each time.
     */
    static Instant nextForecast(Instant firstForecast, Instant startsAt, Instant endsAt, Instant now) {
        if (now.isBefore(firstForecast)) {
            return firstForecast;
        }
        return now.isBefore(startsAt) ? startsAt : later(endsAt, now).plus(NEVER_REACHED);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
