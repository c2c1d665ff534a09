package org.safesessions.plan.web;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Keeps what people send within the years that every database and calendar can hold. */
final class Moments {

    static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
    static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    private Moments() {}

    /** The moment itself, or the end of those years that it lies beyond. */
    static Instant instant(OffsetDateTime sent) {
        Instant instant = sent.toInstant();
        if (instant.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return instant.isAfter(LATEST) ? LATEST : instant;
    }
}
