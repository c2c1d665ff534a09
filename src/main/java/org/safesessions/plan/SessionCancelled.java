package org.safesessions.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** A session will not take place at all. */
public record SessionCancelled(
        SessionId session, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }
}
