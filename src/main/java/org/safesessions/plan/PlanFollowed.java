package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * A date of a series that was open already follows the changed plan of its series, and stays the session that it is.
 *
 * @param what codes of what is different, as {@link DateInLine#what}
 */
public record PlanFollowed(SessionId session, List<String> what, Instant at, StaffId by) implements DomainEvent {

    public PlanFollowed {
        what = List.copyOf(what);
    }

    /** Whether people meet somewhere else: what was set up and written down for the old place is worth nothing there. */
    public boolean isOnAnotherPlatform() {
        return what.contains("PLATFORM");
    }

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return what;
    }
}
