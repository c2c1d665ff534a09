package org.safesessions.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Somebody asked to come in: with a place, or on the waiting list. */
public record RegistrationReceived(
        RegistrationId registration,
        SessionId session,
        boolean placed,
        Source source,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return registration.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(placed ? "PLACED" : "WAITING_LIST", source.name());
    }
}
