package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Nobody had acknowledged it in time: everybody up to that rung was told, or told again. */
public record ConcernEscalated(ConcernId concern, Rung rung, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return concern.toString();
    }

    @Override
    public @Nullable StaffId by() {
        return null;
    }

    @Override
    public List<String> codes() {
        return List.of(rung.name());
    }
}
