package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Everybody who can was asked to stand in at a session. */
public record StandInSought(SessionId session, StandInRole role, int asked, Instant at, StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(role.name(), "ASKED=" + asked);
    }
}
