package org.safesessions.concern;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a concern is looked at again, as handlers choose it. */
public enum NextReview {
    /** As soon as its severity asks for. */
    BY_SEVERITY(null),
    TOMORROW(Duration.ofDays(1)),
    IN_THREE_DAYS(Duration.ofDays(3)),
    IN_A_WEEK(Duration.ofDays(7)),
    IN_TWO_WEEKS(Duration.ofDays(14)),
    IN_FOUR_WEEKS(Duration.ofDays(28));

    private final @Nullable Duration after;

    NextReview(@Nullable Duration after) {
        this.after = after;
    }

    /** Null for what its severity asks for. */
    @Nullable Instant from(Instant now) {
        return after == null ? null : now.plus(after);
    }
}
