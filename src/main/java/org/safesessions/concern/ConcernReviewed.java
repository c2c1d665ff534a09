package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody looked at it again and said when that is to be done next. */
public record ConcernReviewed(ConcernId concern, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return concern.toString();
    }

    @Override
    public List<String> codes() {
        return List.of();
    }
}
