package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * A session that is on goes on for longer than planned.
 *
 * @param minutes how long it lasts by now
 */
public record SessionProlonged(SessionId session, int minutes, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return List.of("MINUTES=" + minutes);
    }
}
