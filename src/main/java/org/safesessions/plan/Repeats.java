package org.safesessions.plan;

import java.time.LocalDate;
import java.util.Set;

/**
 * How something is repeated, every week.
 *
 * @param until the last day that may be one of the dates
 * @param except days on which it does not take place
 */
public record Repeats(LocalDate until, Set<LocalDate> except) {

    public Repeats {
        except = Set.copyOf(except);
    }
}
