package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.RecordCheck.Trouble;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/**
 * The record of a concern is not as it was written.
 *
 * @param entry the number of the first entry that is not; 0 when it is none of them
 */
public record ConcernRecordBroken(ConcernId concern, Trouble trouble, int entry, Instant at) implements DomainEvent {

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
        return List.of(trouble.name(), "entry=" + entry);
    }
}
