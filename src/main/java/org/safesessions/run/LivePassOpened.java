package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** One of a session's people came to its live page by the link that was sent to them. */
public record LivePassOpened(SessionId session, How how, Instant at, StaffId by) implements DomainEvent {

    /** What they brought besides the link. */
    public enum How {
        KNOWN_DEVICE,
        CODE
    }

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(how.name());
    }
}
