package org.safesessions.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** A lead said "I am here". */
public record LeadSaidHere(
        StaffId lead, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return lead.toString();
    }
}
