package org.safesessions.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** A process says that a session is running, and there is no such running session: somebody moved a token by force. */
public record TokenWithoutSessionFound(SessionId session, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public @Nullable StaffId by() {
        return null;
    }
}
