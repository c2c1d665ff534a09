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
 * @param line how its session stands to the plan of the series; null when it is none, or is to be another than the rest
 */
public record SeriesDay(
        SeriesDate date,
        @Nullable Session planned,
        List<String> differs,
        @Nullable DateInLine line) {

    /** What it would take to follow the plan of the series; empty when it does, or is to be another than the rest. */
    public Optional<DateInLine> behind() {
        return Optional.ofNullable(line).filter(DateInLine::isBehind);
    }

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
