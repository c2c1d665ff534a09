package org.safesessions.register;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.StaffId;

/** The way into the room was written down, or changed, for every date of a series that has none of its own. */
public record SeriesRoomChanged(SeriesId series, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return series.toString();
    }
}
