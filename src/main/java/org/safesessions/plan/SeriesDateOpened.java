package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * A date of a series became a session.
 *
 * @param state where the session begins: AWAITING_APPROVAL when the approval of the series is not good for it
 */
public record SeriesDateOpened(
        SessionId session,
        SeriesId series,
        SessionState state,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(state.name());
    }
}
