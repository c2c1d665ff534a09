package org.safesessions.oncall;

import java.util.Set;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.StaffId;

/**
 * Is a lead on call for this time?
 *
 * @param needed from now (or from the doors opening, if later) until a lead may hang up
 * @param notThese people who are busy with the session itself and so cannot be its lead on call
 * @param policy version of the policy that the question is asked under; empty for the one in force now
 */
public record CoverQuestion(Interval needed, Set<StaffId> notThese, String policy) {

    public CoverQuestion {
        notThese = Set.copyOf(notThese);
    }

    /** By the policy in force now. */
    public CoverQuestion(Interval needed, Set<StaffId> notThese) {
        this(needed, notThese, "");
    }
}
