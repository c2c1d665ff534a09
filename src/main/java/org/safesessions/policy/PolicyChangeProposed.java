package org.safesessions.policy;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody wants a figure changed; a second person decides. */
public record PolicyChangeProposed(PolicyChangeId change, Figure figure, Instant at, StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return change.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(figure.name());
    }
}
