package org.safesessions.plan;

import java.util.EnumSet;
import java.util.Set;
import org.safesessions.oncall.OnCallDesk;
import org.springframework.stereotype.Component;

/** Keeps the rota told when a session needs a lead on call, and who of them cannot be that lead. */
@Component
class CoverRequest {

    /** An unapproved plan asks nobody to be on call; what is over or called off no longer does. */
    private static final Set<SessionState> NEED_COVER = EnumSet.of(
            SessionState.OPEN_FOR_REGISTRATION,
            SessionState.VETTING,
            SessionState.READY,
            SessionState.BLOCKED,
            SessionState.RUNNING,
            SessionState.PAUSED);

    private final OnCallDesk onCall;
    private final SessionClock times;
    private final NeededStaff needed;

    CoverRequest(OnCallDesk onCall, SessionClock times, NeededStaff needed) {
        this.onCall = onCall;
        this.times = times;
        this.needed = needed;
    }

    /** To be called whenever its state, its times or its staff have changed; said again, it changes nothing. */
    void tell(Session session) {
        if (NEED_COVER.contains(session.state())) {
            onCall.need(session.id(), times.coverPlanned(session), needed.asPlanned(session));
        } else {
            onCall.noLongerNeeded(session.id());
        }
    }
}
