package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Somebody who joins said that something does not work. */
public record JoinTroubleTold(
        RegistrationId registration,
        SessionId session,
        JoinTrouble trouble,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return registration.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(trouble.name());
    }
}
