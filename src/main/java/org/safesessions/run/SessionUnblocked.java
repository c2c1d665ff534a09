package org.safesessions.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Nothing keeps the gate shut any more. */
public record SessionUnblocked(
        SessionId session, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }
}
