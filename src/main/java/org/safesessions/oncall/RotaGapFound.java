package org.safesessions.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;

/** Nobody has taken the shift and it is about to begin, or has begun. */
public record RotaGapFound(
        ShiftId shift,
        Interval interval,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return shift.toString();
    }
}
