package org.safesessions.lifecycle;

import java.time.Instant;
import org.safesessions.plan.Interactivity;

/** Which stages a session still has before it: a broadcast has none, and a late plan skips what its time has passed. */
final class StagePolicy {

    private StagePolicy() {}

    /** Whether people still register: somebody must be let in, and registration has not closed. */
    static boolean takesRegistrations(Interactivity interactivity, Instant closesAt, Instant now) {
        return interactivity != Interactivity.BROADCAST && now.isBefore(closesAt);
    }

    /** Whether there is still time to vet those who registered. */
    static boolean isVetting(Interactivity interactivity, Instant endsAt, Instant now) {
        return interactivity != Interactivity.BROADCAST && now.isBefore(endsAt);
    }

    /** When we next look whether a lead is on call: at the forecast, at the start, and at the end of a session nobody opened. */
    static Instant nextForecast(Instant firstForecast, Instant startsAt, Instant endsAt, Instant now) {
        if (now.isBefore(firstForecast)) {
            return firstForecast;
        }
        return now.isBefore(startsAt) ? startsAt : endsAt;
    }
}
