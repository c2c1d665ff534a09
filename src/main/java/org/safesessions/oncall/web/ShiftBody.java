package org.safesessions.oncall.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ShiftId;
import org.safesessions.oncall.Shift;
import org.safesessions.oncall.Tier;

/** A shift as programs see it; why it was withdrawn stays on the page. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShiftBody(
        String id,
        String lead,
        Tier tier,
        Instant from,
        Instant to,
        boolean confirmed,
        @Nullable Instant confirmedAt,
        boolean withdrawn,
        boolean replacementSought,
        @Nullable String replaces) {

    static ShiftBody of(Shift shift) {
        return new ShiftBody(
                shift.id().toString(),
                shift.lead().value(),
                shift.tier(),
                shift.interval().from(),
                shift.interval().to(),
                shift.isConfirmed(),
                shift.confirmedAt().orElse(null),
                shift.isWithdrawn(),
                shift.isReplacementSought(),
                shift.replaces().map(ShiftId::toString).orElse(null));
    }
}
