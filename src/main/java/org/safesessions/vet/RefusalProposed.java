package org.safesessions.vet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Somebody wants to refuse this person; it takes effect when a second person agrees. */
public record RefusalProposed(
        RegistrationId registration,
        SessionId session,
        RefusalCause cause,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return registration.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(cause.name());
    }
}
