package org.safesessions.run;

import java.time.Clock;
import java.util.List;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.people.Organisation;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.run.WhomToRing.Contact;
import org.springframework.stereotype.Service;

/** Tells a session's people whom to ring. */
@Service
public class RingDesk {

    private final PlanningDesk planning;
    private final OnCallDesk onCall;
    private final StaffDesk staff;
    private final RunRights rights;
    private final Organisation organisation;
    private final Clock clock;

    RingDesk(
            PlanningDesk planning,
            OnCallDesk onCall,
            StaffDesk staff,
            RunRights rights,
            Organisation organisation,
            Clock clock) {
        this.planning = planning;
        this.onCall = onCall;
        this.staff = staff;
        this.rights = rights;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** For its host, its co-hosts and safeguarding leads. */
    public WhomToRing whomToRing(SessionId id) {
        Session session = planning.get(id);
        rights.mustBeStaffOrLead(session);
        // a rota that cannot be read must not leave them without a number: the standing one is there
        List<StaffId> leads =
                Fact.readBy(() -> onCall.onCallAt(clock.instant())).value().orElse(List.of());
        return new WhomToRing(
                leads.stream()
                        .filter(lead -> !session.isStaff(lead))
                        .map(this::contact)
                        .toList(),
                contact(session.host()),
                organisation);
    }

    private Contact contact(StaffId person) {
        return new Contact(
                staff.nameOf(person), staff.find(person).map(Staff::phone).orElse(null));
    }
}
