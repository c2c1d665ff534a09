package org.safesessions.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.safesessions.kernel.SessionId;
import org.safesessions.oncall.CoverQuestion;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.plan.NeededStaff;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionClock;
import org.safesessions.plan.SessionState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which sessions that people may be counting on have nobody on call for the whole of them, by the rule of the gate. */
@Component
@Transactional(readOnly = true)
class CoverGaps {

    /** Approved, and not yet begun. */
    private static final Set<SessionState> COUNTED_ON = EnumSet.of(
            SessionState.OPEN_FOR_REGISTRATION, SessionState.VETTING, SessionState.READY, SessionState.BLOCKED);

    private final SessionBook sessions;
    private final OnCallDesk onCall;
    private final NeededStaff needed;
    private final SessionClock times;
    private final Clock clock;

    CoverGaps(SessionBook sessions, OnCallDesk onCall, NeededStaff needed, SessionClock times, Clock clock) {
        this.sessions = sessions;
        this.onCall = onCall;
        this.needed = needed;
        this.times = times;
        this.clock = clock;
    }

    /** Those that start until then. */
    List<SessionId> sessionsUntil(Instant then) {
        return sessions.startingUntil(then, COUNTED_ON);
    }

    /** Whether a lead is still to be found for it, as things stand now and are planned. */
    boolean isOpen(Session session) {
        Instant now = clock.instant();
        CoverQuestion whole = new CoverQuestion(
                times.coverNeeded(session, now),
                needed.of(session, Set.copyOf(session.coHosts())),
                session.policyVersion());
        return COUNTED_ON.contains(session.state())
                && now.isBefore(session.endsAt())
                && !onCall.coverFor(whole).covered();
    }
}
