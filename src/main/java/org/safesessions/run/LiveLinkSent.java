package org.safesessions.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** The way to a live page was sent to one of the session's people. */
public record LiveLinkSent(SessionId session, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    /** The clock does it. */
    @Override
    public @Nullable StaffId by() {
        return null;
    }
}
