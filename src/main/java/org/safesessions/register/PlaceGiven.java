package org.safesessions.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** The first of the waiting list got a place that became free. */
public record PlaceGiven(
        RegistrationId registration,
        SessionId session,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return registration.toString();
    }
}
