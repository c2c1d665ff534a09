package org.safesessions.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** The way into a session's room was written down, or changed. */
public record JoiningDetailsChanged(
        SessionId session, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }
}
