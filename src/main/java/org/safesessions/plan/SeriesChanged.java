package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.StaffId;

/**
 * A series, or one date of it, is another now.
 *
 * @param what codes: DATE_MOVED, DATE_CANCELLED, DATE_CHANGED or PLAN_CHANGED, PLAN_RETURNED, then in what it differs
 */
public record SeriesChanged(
        SeriesId series,
        List<String> what,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return series.toString();
    }

    @Override
    public List<String> codes() {
        return what;
    }
}
