package org.safesessions.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;

/** The other leads are asked to take the shift over. */
public record ReplacementSought(
        ShiftId shift, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return shift.toString();
    }
}
