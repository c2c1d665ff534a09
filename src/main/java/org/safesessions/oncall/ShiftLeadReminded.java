package org.safesessions.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;

/** The lead of an unconfirmed shift is to be reminded. */
public record ShiftLeadReminded(
        ShiftId shift, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return shift.toString();
    }
}
