package org.safesessions.plan.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.plan.Repeats;

/** A plan of something that is repeated, as programs send it: what a session is, and how it is repeated. */
record SeriesBody(
        @JsonUnwrapped @NotNull @Valid PlanBody plan,
        @NotNull @Valid RepeatsBody repeats) {

    /** There is nothing but weeks; the word is there to be read, and for what may come. */
    enum Every {
        WEEK
    }

    record RepeatsBody(
            @NotNull Every every,
            @NotNull LocalDate until,
            @Nullable @Size(max = 400) Set<@NotNull LocalDate> except) {

        Repeats repeats() {
            return new Repeats(until, except == null ? Set.of() : except);
        }
    }
}
