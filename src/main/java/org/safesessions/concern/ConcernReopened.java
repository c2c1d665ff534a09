package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** It was closed, and is open again. */
public record ConcernReopened(ConcernId concern, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return concern.toString();
    }

    @Override
    public List<String> codes() {
        return List.of();
    }
}
