package org.safesessions.concern;

import java.util.Set;
import org.safesessions.kernel.StaffId;

/**
 * Who may know that a concern exists. Whoever may know of it may read it and act on it; to everybody else it is not there.
 * Asked before every list, count, page, task, notice and call.
 */
final class ConcernRights {

    private ConcernRights() {}

    /**
     * Safeguarding leads, and those whom the routing brought in; never a person it is about, and nobody who has left.
     *
     * @param handlers brought in by the routing
     */
    static boolean mayHandle(
            StaffId person, boolean isActive, boolean isLead, KeptFrom keptFrom, Set<StaffId> handlers) {
        return isActive && !keptFrom.includes(person, isLead) && (isLead || handlers.contains(person));
    }
}
