package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody entered term dates, or took them away. */
public record TermChanged(UUID term, boolean entered, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return term.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(entered ? "ENTERED" : "REMOVED");
    }
}
