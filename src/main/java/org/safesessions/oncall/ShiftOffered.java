package org.safesessions.oncall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;

/** A shift was put on the rota; its lead has yet to confirm it. */
public record ShiftOffered(
        ShiftId shift,
        StaffId lead,
        Tier tier,
        Interval interval,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return shift.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(tier.name());
    }
}
