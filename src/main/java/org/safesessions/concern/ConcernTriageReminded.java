package org.safesessions.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** It was acknowledged, and its triage is overdue. */
public record ConcernTriageReminded(ConcernId concern, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return concern.toString();
    }

    @Override
    public @Nullable StaffId by() {
        return null;
    }
}
