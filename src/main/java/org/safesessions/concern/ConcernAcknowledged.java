package org.safesessions.concern;

import java.time.Instant;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody looks after it from now on. */
public record ConcernAcknowledged(ConcernId concern, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return concern.toString();
    }
}
