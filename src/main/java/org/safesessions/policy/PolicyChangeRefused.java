package org.safesessions.policy;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** A proposed change was declined, or taken back; nothing is changed. */
public record PolicyChangeRefused(PolicyChangeId change, Figure figure, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return change.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(figure.name());
    }
}
