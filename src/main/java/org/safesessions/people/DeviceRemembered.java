package org.safesessions.people;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody signed in on a browser they had not signed in on before, or not lately. */
public record DeviceRemembered(StaffId by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return by.value();
    }
}
