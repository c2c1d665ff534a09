package org.safesessions.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;

/** Its own lead confirmed the shift: it counts as cover from now on. */
public record ShiftConfirmed(
        ShiftId shift,
        Interval interval,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return shift.toString();
    }
}
