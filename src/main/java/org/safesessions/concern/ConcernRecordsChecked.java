package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** The records of all concerns were checked. */
public record ConcernRecordsChecked(int checked, int broken, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "concerns";
    }

    @Override
    public @Nullable StaffId by() {
        return null;
    }

    @Override
    public List<String> codes() {
        return List.of("checked=" + checked, "broken=" + broken);
    }
}
