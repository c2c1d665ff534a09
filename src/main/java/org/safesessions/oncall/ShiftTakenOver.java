package org.safesessions.oncall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;

/** Another lead took the place of the first: {@code newShift} is theirs and confirmed, {@code shift} no longer counts. */
public record ShiftTakenOver(
        ShiftId shift,
        ShiftId newShift,
        Interval interval,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return shift.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(newShift.toString());
    }
}
