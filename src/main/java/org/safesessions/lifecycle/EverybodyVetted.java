package org.safesessions.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Nobody of that session is undecided any more, before the time for it was up. */
public record EverybodyVetted(
        SessionId session, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }
}
