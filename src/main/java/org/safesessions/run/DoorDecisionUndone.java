package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** The last decision about somebody at the door was taken back. */
public record DoorDecisionUndone(SessionId session, DoorEntryId entry, DoorStanding standing, Instant at, StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return entry.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(standing.name());
    }
}
