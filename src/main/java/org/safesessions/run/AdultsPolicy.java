package org.safesessions.run;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.safesessions.kernel.StaffId;

/** Whether enough of us are with people while a session runs: one who leads, and those who look after the room. */
final class AdultsPolicy {

    private AdultsPolicy() {}

    /** Those who lead the session, are at their place, and whose check and training hold today. */
    static int there(Collection<StaffId> leading, Set<StaffId> present, Predicate<StaffId> cleared) {
        return (int) leading.stream()
                .distinct()
                .filter(present::contains)
                .filter(cleared)
                .count();
    }

    /** Never fewer than two, whatever the policy says. */
    static int needed(int coHostsNeeded) {
        return 1 + Math.max(1, coHostsNeeded);
    }
}
