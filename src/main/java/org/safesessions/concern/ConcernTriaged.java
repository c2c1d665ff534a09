package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Its category and severity are decided. */
public record ConcernTriaged(ConcernId concern, Category category, Severity severity, Instant at, StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return concern.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(category.name(), severity.name());
    }
}
