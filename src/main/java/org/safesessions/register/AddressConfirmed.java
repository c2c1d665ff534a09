package org.safesessions.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Whoever decides for this registration showed that the address given is theirs, or a member of staff called them back. */
public record AddressConfirmed(
        RegistrationId registration,
        SessionId session,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return registration.toString();
    }
}
