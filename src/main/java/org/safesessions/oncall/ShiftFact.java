package org.safesessions.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.StaffId;

/** What {@link CoverPolicy} needs to know of a shift. */
public record ShiftFact(
        StaffId lead,
        Tier tier,
        Interval interval,
        @Nullable Instant confirmedAt,
        boolean withdrawn) {

    /** A confirmation counts from the moment it is made, and never once the shift is withdrawn. */
    boolean countsAt(Instant now) {
        return !withdrawn && confirmedAt != null && !confirmedAt.isAfter(now);
    }
}
