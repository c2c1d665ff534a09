package org.safesessions.run;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** One of a session's people closed the way they had come by, on that device. */
public record LivePassClosed(SessionId session, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }
}
