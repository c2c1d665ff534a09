package org.safesessions.plan.web;

import java.util.List;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.StandInDesk;
import org.safesessions.plan.StandInRole;
import org.springframework.stereotype.Component;

/** What pages show of those who could stand in; nothing to whoever may not choose among them. */
@Component
class StandInsShown {

    private final StandInDesk desk;
    private final SignedInStaff signedIn;

    StandInsShown(StandInDesk desk, SignedInStaff signedIn) {
        this.desk = desk;
        this.signedIn = signedIn;
    }

    public boolean offered() {
        return !signedIn.isLimited();
    }

    public List<StaffId> hosts(SessionId id) {
        return desk.suitable(id, StandInRole.HOST);
    }

    public List<StaffId> coHosts(SessionId id) {
        return desk.suitable(id, StandInRole.CO_HOST);
    }
}
