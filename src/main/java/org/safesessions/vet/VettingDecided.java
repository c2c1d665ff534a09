package org.safesessions.vet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Somebody was cleared, or refused by two people, or was undecided when the time was up. */
public record VettingDecided(
        RegistrationId registration,
        SessionId session,
        CaseState outcome,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return registration.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(outcome.name());
    }
}
