package org.safesessions.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** They do not want to come any more. Links and the way in are closed to them. */
public record RegistrationWithdrawn(
        RegistrationId registration,
        SessionId session,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return registration.toString();
    }
}
