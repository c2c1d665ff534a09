package org.safesessions.plan;

import java.util.Set;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.StaffDesk;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.policy.PolicySheet;
import org.springframework.stereotype.Component;

/**
 * Who is needed in the session itself and so cannot be its lead on call. The rota, the forecast and the gate all ask
 * here: if they went by different rules, the rota would promise a lead whom the gate then refuses.
 */
@Component
public class NeededStaff {

    private final StaffDesk staff;
    private final PolicyBook policy;

    NeededStaff(StaffDesk staff, PolicyBook policy) {
        this.staff = staff;
        this.policy = policy;
    }

    /** As things stand: only those of its people who are there can do what is needed. */
    public Set<StaffId> of(Session session, Set<StaffId> present) {
        return NeededStaffPolicy.needed(
                session.host(), session.coHosts(), present::contains, this::isLead, coHostsNeeded(session));
    }

    /** As it is planned: everybody named will be there. */
    Set<StaffId> asPlanned(Session session) {
        return asPlanned(session.plan(), coHostsNeeded(session));
    }

    /** As above, of a plan that is not handed in yet: by the policy in force now. */
    Set<StaffId> asPlanned(SessionPlan plan) {
        return asPlanned(plan, atLeastOne(policy.now()));
    }

    private Set<StaffId> asPlanned(SessionPlan plan, int coHostsNeeded) {
        return NeededStaffPolicy.needed(plan.host(), plan.coHosts(), person -> true, this::isLead, coHostsNeeded);
    }

    /** How many co-hosts must be there besides the host. */
    public int coHostsNeeded(Session session) {
        return atLeastOne(policy.at(session.policyVersion()));
    }

    private static int atLeastOne(PolicySheet sheet) {
        return Math.max(1, sheet.number(Figure.CO_HOSTS_NEEDED));
    }

    private boolean isLead(StaffId person) {
        return staff.find(person)
                .map(member -> member.has(Duty.SAFEGUARDING_LEAD))
                .orElse(false);
    }
}
