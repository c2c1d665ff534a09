package org.safesessions.plan;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.StaffId;

/** The changed plan of a series has to be approved, and no date opens now that a lead could be asked about. */
public record SeriesAwaitsApproval(SeriesId series, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return series.toString();
    }
}
