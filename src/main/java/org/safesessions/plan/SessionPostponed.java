package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * A session will not take place on its date.
 *
 * @param next the session that takes its place on another date, if there is one
 */
public record SessionPostponed(
        SessionId session,
        PostponeCause cause,
        @Nullable SessionId next,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(cause.name());
    }
}
