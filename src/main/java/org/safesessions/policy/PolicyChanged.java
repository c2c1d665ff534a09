package org.safesessions.policy;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Two people have changed a figure; it is in force for everything that begins from now on. */
public record PolicyChanged(PolicyChangeId change, Figure figure, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return change.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(figure.name());
    }
}
