package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody said that something worries them. Says neither who nor what: the reporter's name is sealed. */
public record ConcernRaised(ConcernId concern, Channel channel, boolean immediateDanger, Instant at)
        implements DomainEvent {

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
        return List.of(channel.name(), immediateDanger ? "DANGER" : "NO_DANGER");
    }
}
