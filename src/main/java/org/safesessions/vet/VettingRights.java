package org.safesessions.vet;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.Session;
import org.springframework.stereotype.Component;

/** Who checks people: the co-hosts of their session, and safeguarding leads. Everybody else is refused. */
@Component
class VettingRights {

    private final SignedInStaff signedIn;
    private final StaffDesk staff;

    VettingRights(SignedInStaff signedIn, StaffDesk staff) {
        this.signedIn = signedIn;
        this.staff = staff;
    }

    StaffId mustCheck(Session session) {
        StaffId id = signedIn.id();
        if (!checks(session)) {
            throw ActRefused.notAllowed(session.id(), "NOT_YOUR_SESSION");
        }
        return id;
    }

    boolean checks(Session session) {
        return signedIn.has(Duty.SAFEGUARDING_LEAD)
                || (signedIn.has(Duty.CO_HOST)
                        && signedIn.current().map(session.coHosts()::contains).orElse(false));
    }

    /** Whoever wants to refuse does not give the second opinion on it. */
    StaffId mustGiveSecondOpinion(Session session, VettingCase file) {
        StaffId id = mustCheck(session);
        if (file.proposedBy().filter(id::equals).isPresent()) {
            throw ActRefused.notAllowed(file.id(), "SECOND_PERSON_NEEDED");
        }
        return id;
    }

    /** Whom the checks are for: the session's co-hosts, and leads only when no co-host may. */
    Set<StaffId> checkers(Session session) {
        return coHostsElseLeads(session, person -> true);
    }

    Set<StaffId> secondPeople(Session session, VettingCase file) {
        return coHostsElseLeads(
                session, person -> file.proposedBy().filter(person::equals).isEmpty());
    }

    private Set<StaffId> coHostsElseLeads(Session session, Predicate<StaffId> may) {
        Set<StaffId> coHosts = new TreeSet<>();
        session.coHosts().stream().filter(this::isCoHost).filter(may).forEach(coHosts::add);
        if (!coHosts.isEmpty()) {
            return coHosts;
        }
        Set<StaffId> leads = new TreeSet<>();
        staff.withDuty(Duty.SAFEGUARDING_LEAD).stream()
                .map(Staff::id)
                .filter(may)
                .forEach(leads::add);
        return leads;
    }

    private boolean isCoHost(StaffId person) {
        return staff.find(person)
                .filter(Staff::isActive)
                .map(found -> found.has(Duty.CO_HOST))
                .orElse(false);
    }
}
