package org.safesessions.plan;

import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.springframework.stereotype.Component;

/** Who may see and change a series: whoever leads it or wrote its plan, safeguarding leads and managers. */
@Component
class SeriesRights {

    private final SignedInStaff signedIn;

    SeriesRights(SignedInStaff signedIn) {
        this.signedIn = signedIn;
    }

    boolean maySee(Series series) {
        return signedIn.has(Duty.SAFEGUARDING_LEAD, Duty.MANAGER)
                || (signedIn.has(Duty.HOST, Duty.CO_HOST)
                        && signedIn.current().filter(me -> isNamed(series, me)).isPresent());
    }

    StaffId mustAct(Series series) {
        StaffId id = signedIn.id();
        if (!maySee(series)) {
            throw ActRefused.notAllowed(series.id(), "NOT_YOUR_SERIES");
        }
        return id;
    }

    /** Its host, or whoever wrote the plan. */
    StaffId mustPlan(Series series) {
        StaffId id = signedIn.require(Duty.HOST);
        if (!series.plan().host().equals(id) && !series.plannedBy().equals(id)) {
            throw ActRefused.notAllowed(series.id(), "NOT_YOUR_SERIES");
        }
        return id;
    }

    private static boolean isNamed(Series series, StaffId person) {
        SessionPlan plan = series.plan();
        return plan.host().equals(person)
                || plan.coHosts().contains(person)
                || series.plannedBy().equals(person);
    }
}
