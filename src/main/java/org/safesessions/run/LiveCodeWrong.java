package org.safesessions.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Somebody who follows such a link typed a code that does not count. */
public record LiveCodeWrong(SessionId session, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    /** Nobody has shown yet who they are. */
    @Override
    public @Nullable StaffId by() {
        return null;
    }
}
