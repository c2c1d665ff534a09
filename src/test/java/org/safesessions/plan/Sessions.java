package org.safesessions.plan;

import static org.safesessions.plan.SessionState.AWAITING_APPROVAL;
import static org.safesessions.plan.SessionState.BLOCKED;
import static org.safesessions.plan.SessionState.CANCELLED;
import static org.safesessions.plan.SessionState.CLOSED;
import static org.safesessions.plan.SessionState.DEBRIEFED;
import static org.safesessions.plan.SessionState.DRAFT;
import static org.safesessions.plan.SessionState.ENDED;
import static org.safesessions.plan.SessionState.OPEN_FOR_REGISTRATION;
import static org.safesessions.plan.SessionState.PAUSED;
import static org.safesessions.plan.SessionState.POSTPONED;
import static org.safesessions.plan.SessionState.READY;
import static org.safesessions.plan.SessionState.RUNNING;
import static org.safesessions.plan.SessionState.VETTING;

import java.util.List;
import java.util.Map;
import org.safesessions.kernel.StaffId;

/** Sessions for tests, taken to a state along the moves that lead there. */
public final class Sessions {

    private static final Map<SessionState, List<SessionState>> WAYS = Map.ofEntries(
            Map.entry(DRAFT, List.of()),
            Map.entry(AWAITING_APPROVAL, List.of(AWAITING_APPROVAL)),
            Map.entry(OPEN_FOR_REGISTRATION, List.of(OPEN_FOR_REGISTRATION)),
            Map.entry(VETTING, List.of(OPEN_FOR_REGISTRATION, VETTING)),
            Map.entry(READY, List.of(OPEN_FOR_REGISTRATION, READY)),
            Map.entry(BLOCKED, List.of(OPEN_FOR_REGISTRATION, READY, BLOCKED)),
            Map.entry(RUNNING, List.of(OPEN_FOR_REGISTRATION, READY, RUNNING)),
            Map.entry(PAUSED, List.of(OPEN_FOR_REGISTRATION, READY, RUNNING, PAUSED)),
            Map.entry(ENDED, List.of(OPEN_FOR_REGISTRATION, READY, RUNNING, ENDED)),
            Map.entry(DEBRIEFED, List.of(OPEN_FOR_REGISTRATION, READY, RUNNING, ENDED, DEBRIEFED)),
            Map.entry(CLOSED, List.of(OPEN_FOR_REGISTRATION, READY, RUNNING, ENDED, DEBRIEFED, CLOSED)),
            Map.entry(POSTPONED, List.of(POSTPONED)),
            Map.entry(CANCELLED, List.of(CANCELLED)));

    private Sessions() {}

    public static Session in(SessionState state) {
        Session session = of(Plans.aClass().plan());
        WAYS.get(state).forEach(session::moveTo);
        return session;
    }

    /** A draft that Hana wrote. */
    public static Session of(SessionPlan plan) {
        return new Session(plan, new StaffId("hana"), Plans.NOW, null, null);
    }
}
