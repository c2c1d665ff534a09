package org.safesessions.vet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Somebody who was cleared for one date of a series is cleared for this one too. */
public record ChecksCarriedOn(
        RegistrationId registration,
        SessionId session,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return registration.toString();
    }
}
