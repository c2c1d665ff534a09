package org.safesessions.run;

import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.Session;
import org.springframework.stereotype.Component;

/** Who may do what in the live hour. Everybody else is refused. */
@Component
class RunRights {

    private final SignedInStaff signedIn;

    RunRights(SignedInStaff signedIn) {
        this.signedIn = signedIn;
    }

    StaffId mustBeHost(Session session) {
        StaffId id = signedIn.id();
        if (!isHost(session)) {
            throw ActRefused.notAllowed(session.id(), "ONLY_ITS_HOST");
        }
        return id;
    }

    StaffId mustBeCoHost(Session session) {
        StaffId id = signedIn.id();
        if (!isCoHost(session)) {
            throw ActRefused.notAllowed(session.id(), "ONLY_ITS_CO_HOSTS");
        }
        return id;
    }

    StaffId mustBeStaff(Session session) {
        StaffId id = signedIn.id();
        if (!isStaff(session)) {
            throw ActRefused.notAllowed(session.id(), "ONLY_ITS_STAFF");
        }
        return id;
    }

    StaffId mustBeStaffOrLead(Session session) {
        StaffId id = signedIn.id();
        if (!isStaffOrLead(session)) {
            throw ActRefused.notAllowed(session.id(), "ONLY_ITS_STAFF_OR_A_LEAD");
        }
        return id;
    }

    boolean isHost(Session session) {
        return signedIn.has(Duty.HOST)
                && signedIn.current().map(session.host()::equals).orElse(false);
    }

    boolean isCoHost(Session session) {
        return signedIn.has(Duty.CO_HOST)
                && signedIn.current().map(session.coHosts()::contains).orElse(false);
    }

    boolean isStaff(Session session) {
        return isHost(session) || isCoHost(session);
    }

    boolean isLead() {
        return signedIn.has(Duty.SAFEGUARDING_LEAD);
    }

    boolean isStaffOrLead(Session session) {
        return isStaff(session) || isLead();
    }

    boolean isMe(StaffId person) {
        return signedIn.current().map(person::equals).orElse(false);
    }
}
