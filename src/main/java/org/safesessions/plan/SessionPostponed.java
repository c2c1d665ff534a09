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
 * @param cause NO_LEAD_ON_CALL when nobody was found in time, else BY_REQUEST
 * @param next the session that takes its place on another date, if there is one
 */
public record SessionPostponed(
        SessionId session,
        String cause,
        @Nullable SessionId next,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    public static final String BY_REQUEST = "BY_REQUEST";
    public static final String NO_LEAD_ON_CALL = "NO_LEAD_ON_CALL";

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(cause);
    }
}
