package org.safesessions.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** A start as people read it off the clock on their wall. */
public final class LocalStart {

    private LocalStart() {}

    /**
     * The instants at which that clock shows that time: one; none when the clocks go forward over it; two, the earlier
     * first, when they go back and show it twice. Nobody's guess is better than asking.
     */
    public static List<Instant> instants(LocalDateTime wall, ZoneId zone) {
        return zone.getRules().getValidOffsets(wall).stream()
                .map(wall::toInstant)
                .sorted()
                .toList();
    }
}
