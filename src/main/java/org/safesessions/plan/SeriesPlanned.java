package org.safesessions.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.StaffId;

/** Something is to take place every week. */
public record SeriesPlanned(
        SeriesId series, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return series.toString();
    }
}
