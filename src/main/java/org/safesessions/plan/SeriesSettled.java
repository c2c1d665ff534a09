package org.safesessions.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.StaffId;

/** The dates of a series need nobody's approval any more, for some time: a lead gave it, or nobody had to. */
public record SeriesSettled(
        SeriesId series, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return series.toString();
    }
}
