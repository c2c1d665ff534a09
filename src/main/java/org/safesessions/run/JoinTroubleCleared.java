package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** A member of staff has seen to what did not work for somebody. */
public record JoinTroubleCleared(
        RegistrationId registration, SessionId session, JoinTrouble trouble, Instant at, StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return registration.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(trouble.name());
    }
}
