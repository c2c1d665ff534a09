package org.safesessions.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;

/** Who may stand in for somebody, today and at once. */
final class StandInPolicy {

    /**
     * Somebody who might.
     *
     * @param hasTheDuty whether they work here and may do this at all
     * @param cleared whether check and training hold on the day
     * @param leadsIt whether they are its host or a co-host already
     * @param approvedIt whether they approved the plan, and so must not lead the session
     * @param onCall whether they are on call then: a session must not take away its own lead, nor another one's
     * @param busy STAFF_BUSY when they lead another session meanwhile
     */
    record Candidate(
            StaffId person,
            boolean hasTheDuty,
            boolean cleared,
            boolean leadsIt,
            boolean approvedIt,
            boolean onCall,
            Optional<Reason> busy) {}

    private StandInPolicy() {}

    /** Every reason why not; none when they may. */
    static List<Reason> against(StandInRole role, Candidate one) {
        List<Reason> reasons = new ArrayList<>();
        if (!one.hasTheDuty()) {
            reasons.add(Reason.of(role == StandInRole.HOST ? "NOT_A_HOST" : "NOT_A_CO_HOST", one.person()));
        }
        if (!one.cleared()) {
            reasons.add(Reason.of("STAFF_NOT_CLEARED", one.person()));
        }
        if (one.leadsIt()) {
            reasons.add(Reason.of("STAND_IN_IS_STAFF", one.person()));
        }
        if (one.approvedIt()) {
            reasons.add(Reason.of("APPROVER_WOULD_LEAD", one.person()));
        }
        if (one.onCall()) {
            reasons.add(Reason.of("STAND_IN_ON_CALL", one.person()));
        }
        one.busy().ifPresent(reasons::add);
        return reasons;
    }
}
