package org.safesessions.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.safesessions.kernel.StaffId;

/** Which of a session's people it cannot do without. */
final class NeededStaffPolicy {

    private NeededStaffPolicy() {}

    /**
     * The host always; and every co-host, unless enough of those who are there are no leads themselves. Then a co-host
     * who is a lead is free to be called.
     */
    static Set<StaffId> needed(
            StaffId host,
            Collection<StaffId> coHosts,
            Predicate<StaffId> isThere,
            Predicate<StaffId> isLead,
            int coHostsNeeded) {
        Set<StaffId> needed = new HashSet<>(Set.of(host));
        long others = coHosts.stream().filter(isThere.and(isLead.negate())).count();
        if (others < coHostsNeeded) {
            needed.addAll(coHosts);
        }
        return Set.copyOf(needed);
    }
}
