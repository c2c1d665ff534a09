package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** The second person did not agree that it is closed: there is more to do. */
public record ConcernClosingDeclined(ConcernId concern, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return concern.toString();
    }

    @Override
    public List<String> codes() {
        return List.of();
    }
}
