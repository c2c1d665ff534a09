package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Somebody is at the door: they said so themselves, or staff saw them. */
public record PersonCameToDoor(
        SessionId session,
        DoorEntryId entry,
        DoorRole role,
        boolean expected,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return entry.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(role.name(), expected ? "EXPECTED" : "NOT_EXPECTED");
    }
}
