package org.safesessions.oncall;

import java.util.Set;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.StaffId;

/**
 * Is a lead on call for this time?
 *
 * @param needed from now (or from the doors opening, if later) until a lead may hang up
 * @param notThese people who are busy with the session itself and so cannot be its lead on call
 */
public record CoverQuestion(Interval needed, Set<StaffId> notThese) {

    public CoverQuestion {
        notThese = Set.copyOf(notThese);
    }
}
