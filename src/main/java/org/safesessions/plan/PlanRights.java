package org.safesessions.plan;

import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.springframework.stereotype.Component;

/** Who may see and change a session: its staff, safeguarding leads and managers. Everybody else is refused. */
@Component
class PlanRights {

    private final SignedInStaff signedIn;

    PlanRights(SignedInStaff signedIn) {
        this.signedIn = signedIn;
    }

    boolean seesEverySession() {
        return signedIn.has(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
    }

    boolean leadsSessions() {
        return signedIn.has(Duty.HOST, Duty.CO_HOST);
    }

    /** Whoever wrote a plan for another host sees it until it is approved. */
    boolean maySee(Session session) {
        return mayAct(session) || (isItsPlanner(session) && session.state().isBeingPlanned());
    }

    StaffId mustSee(Session session) {
        StaffId id = signedIn.id();
        if (!maySee(session)) {
            throw ActRefused.notAllowed(session.id(), "NOT_YOUR_SESSION");
        }
        return id;
    }

    /** Its staff, a lead or a manager. */
    StaffId mustAct(Session session) {
        StaffId id = signedIn.id();
        if (!mayAct(session)) {
            throw ActRefused.notAllowed(session.id(), "NOT_YOUR_SESSION");
        }
        return id;
    }

    /** Its host, or whoever wrote the plan, if they still are a host. */
    StaffId mustRevise(Session session) {
        StaffId id = signedIn.require(Duty.HOST);
        if (!session.host().equals(id) && !isItsPlanner(session)) {
            throw ActRefused.notAllowed(session.id(), "NOT_YOUR_SESSION");
        }
        return id;
    }

    /** A safeguarding lead who neither leads the session nor wrote its plan. */
    StaffId mustDecide(Session session) {
        StaffId id = signedIn.require(Duty.SAFEGUARDING_LEAD);
        if (session.isStaff(id) || session.plannedBy().equals(id)) {
            throw ActRefused.notAllowed(session.id(), "LEAD_IS_NAMED_IN_PLAN");
        }
        return id;
    }

    private boolean mayAct(Session session) {
        return seesEverySession()
                || (leadsSessions() && signedIn.current().map(session::isStaff).orElse(false));
    }

    private boolean isItsPlanner(Session session) {
        return leadsSessions()
                && signedIn.current().map(session.plannedBy()::equals).orElse(false);
    }
}
