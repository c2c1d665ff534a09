package org.safesessions.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** A safeguarding lead who is not named in the plan approved it; the session is open for registration. */
public record PlanApproved(
        SessionId session, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }
}
