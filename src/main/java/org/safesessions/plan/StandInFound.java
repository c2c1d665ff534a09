package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Somebody said yes first and stands in. */
public record StandInFound(SessionId session, StandInRole role, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(role.name());
    }
}
