package org.safesessions.run;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Somebody at the door is not who was registered. They are kept out, and a concern is asked for. */
public record DoorMismatchSeen(SessionId session, DoorEntryId entry, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }
}
