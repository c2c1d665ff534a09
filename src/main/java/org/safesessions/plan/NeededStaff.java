package org.safesessions.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.StaffDesk;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
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
        return needed(session.host(), session.coHosts(), present::contains, this::isLead, coHostsNeeded());
    }

    /** As it is planned: everybody named will be there. */
    Set<StaffId> asPlanned(Session session) {
        return needed(session.host(), session.coHosts(), person -> true, this::isLead, coHostsNeeded());
    }

    /** How many co-hosts must be there besides the host. */
    public int coHostsNeeded() {
        return Math.max(1, policy.number(Figure.CO_HOSTS_NEEDED));
    }

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

    private boolean isLead(StaffId person) {
        return staff.find(person)
                .map(member -> member.has(Duty.SAFEGUARDING_LEAD))
                .orElse(false);
    }
}
