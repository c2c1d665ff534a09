package org.safesessions.run;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** One of the session's staff has left their place. */
public record StaffLeft(SessionId session, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }
}
