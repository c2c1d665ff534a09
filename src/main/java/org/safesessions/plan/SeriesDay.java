package org.safesessions.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One date of a series with its session, if it is one yet.
 *
 * @param differs in what it is another than what was approved, as {@link SeriesPolicy#differs} tells it
 */
public record SeriesDay(SeriesDate date, @Nullable Session planned, List<String> differs) {

    /** PLANNED before it is a session, CANCELLED when it was called off before; else where its session is. */
    public String state() {
        if (planned != null) {
            return planned.state().name();
        }
        return date.isCalledOff() ? SessionState.CANCELLED.name() : "PLANNED";
    }

    public Optional<Session> session() {
        return Optional.ofNullable(planned);
    }

    public Instant startsAt() {
        return date.startsAt();
    }

    public LocalDate plannedOn() {
        return date.plannedOn();
    }

    /** Whether it can still be moved, cancelled or changed. */
    public boolean isToCome() {
        return planned == null ? !date.isCalledOff() : planned.state().isBeforeRunning();
    }
}
