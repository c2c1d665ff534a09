package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Somebody whom nobody expected at the door turned out to be somebody registered. */
public record ArrivalRecognised(
        SessionId session, RegistrationId registration, DoorStanding standing, Instant at, StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return registration.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(standing.name());
    }
}
