package org.safesessions.oncall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;

/** The shift no longer counts and never will again. Whoever relies on it must look again at once. */
public record LeadWithdrew(
        ShiftId shift,
        Interval interval,
        boolean handedOver,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return shift.toString();
    }

    @Override
    public List<String> codes() {
        return handedOver ? List.of("HANDED_OVER") : List.of();
    }
}
