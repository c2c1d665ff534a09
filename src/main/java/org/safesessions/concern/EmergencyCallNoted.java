package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody said whether 999 was called. */
public record EmergencyCallNoted(ConcernId concern, boolean called, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return concern.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(called ? "CALLED" : "NOT_CALLED");
    }
}
