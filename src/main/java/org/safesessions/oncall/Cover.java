package org.safesessions.oncall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/**
 * The answer to a {@link CoverQuestion} at one moment; a forecast, never a proof.
 *
 * @param covered the time needed is covered without a gap
 * @param here a lead who is on call at its beginning has lately said so
 * @param onlyStaffAreOnCall it would hold if the people excluded by the question counted
 * @param gapFrom when cover first ends or is missing; null when covered
 * @param leads who is on call at the beginning: those who lately said they are here first, then by tier
 */
public record Cover(
        boolean covered,
        boolean here,
        boolean onlyStaffAreOnCall,
        @Nullable Instant gapFrom,
        List<StaffId> leads) {

    public Cover {
        leads = List.copyOf(leads);
    }

    public boolean holds() {
        return covered && here;
    }
}
