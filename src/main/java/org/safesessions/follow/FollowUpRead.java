package org.safesessions.follow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** A lead read what was answered. */
public record FollowUpRead(
        FollowUpId followUp,
        SessionId session,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return followUp.toString();
    }
}
