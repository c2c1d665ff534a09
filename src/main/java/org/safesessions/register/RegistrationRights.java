package org.safesessions.register;

import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.Series;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionPlan;
import org.springframework.stereotype.Component;

/** Who of the staff may know who asked to come in. Everybody else is refused. */
@Component
class RegistrationRights {

    private final SignedInStaff signedIn;

    RegistrationRights(SignedInStaff signedIn) {
        this.signedIn = signedIn;
    }

    /** Its co-hosts, who check people and admit them, and safeguarding leads. */
    StaffId mustSeePeople(Session session) {
        StaffId id = signedIn.id();
        if (!isCoHost(session) && !signedIn.has(Duty.SAFEGUARDING_LEAD)) {
            throw ActRefused.notAllowed(session.id(), "NOT_YOUR_SESSION");
        }
        return id;
    }

    StaffId mustBeCoHost(Session session) {
        StaffId id = signedIn.id();
        if (!isCoHost(session)) {
            throw ActRefused.notAllowed(session.id(), "NOT_YOUR_SESSION");
        }
        return id;
    }

    /** Its host and co-hosts. */
    StaffId mustBeStaff(Session session) {
        StaffId id = signedIn.id();
        if (!isStaff(session)) {
            throw ActRefused.notAllowed(session.id(), "NOT_YOUR_SESSION");
        }
        return id;
    }

    /** Its host and co-hosts, by the plan that stands. */
    StaffId mustBeStaff(Series series) {
        StaffId id = signedIn.id();
        SessionPlan plan = series.approvedPlan();
        boolean coHost = signedIn.has(Duty.CO_HOST) && plan.coHosts().contains(id);
        boolean host = signedIn.has(Duty.HOST) && plan.host().equals(id);
        if (!coHost && !host) {
            throw ActRefused.notAllowed(series.id(), "NOT_YOUR_SERIES");
        }
        return id;
    }

    StaffId mustBeStaffOrLead(Session session) {
        StaffId id = signedIn.id();
        if (!isStaff(session) && !signedIn.has(Duty.SAFEGUARDING_LEAD)) {
            throw ActRefused.notAllowed(session.id(), "NOT_YOUR_SESSION");
        }
        return id;
    }

    boolean isCoHost(Session session) {
        return signedIn.has(Duty.CO_HOST)
                && signedIn.current().map(session.coHosts()::contains).orElse(false);
    }

    boolean isStaff(Session session) {
        return isCoHost(session)
                || (signedIn.has(Duty.HOST)
                        && signedIn.current().map(session.host()::equals).orElse(false));
    }
}
