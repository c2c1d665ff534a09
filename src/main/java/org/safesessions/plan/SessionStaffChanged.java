package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * Other people lead a session now.
 *
 * @param changes HOST_CHANGED, CO_HOST_ADDED, CO_HOST_REMOVED: those that apply
 */
public record SessionStaffChanged(
        SessionId session,
        List<String> changes,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return changes;
    }
}
