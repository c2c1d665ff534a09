package org.safesessions.plan;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.safesessions.kernel.SessionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which session somebody can come to who could not come to one. */
@Component
@Transactional(readOnly = true)
public class LaterDates {

    /** Planned, and nobody has called it off or asked for changes. */
    private static final Set<SessionState> STANDS = EnumSet.of(
            SessionState.AWAITING_APPROVAL,
            SessionState.OPEN_FOR_REGISTRATION,
            SessionState.VETTING,
            SessionState.READY,
            SessionState.BLOCKED);

    private final SessionRecords records;
    private final Clock clock;

    LaterDates(SessionRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Where it was moved to, however often it was moved; empty when it was not, or that date does not stand. */
    public Optional<Session> movedTo(Session session) {
        Optional<Session> next = replacement(session);
        while (next.isPresent() && next.get().replacedBy().isPresent()) {
            next = replacement(next.get());
        }
        return next.filter(this::isToCome).filter(one -> STANDS.contains(one.state()));
    }

    /**
     * Where it was moved to, else the next session of the same title and host; only one that people can register for.
     */
    public Optional<Session> openAfter(Session session) {
        return movedTo(session)
                .filter(one -> one.state() == SessionState.OPEN_FOR_REGISTRATION)
                .or(() -> records.inState(EnumSet.of(SessionState.OPEN_FOR_REGISTRATION)).stream()
                        .filter(this::isToCome)
                        .filter(one -> one.startsAt().isAfter(session.startsAt()))
                        .filter(one -> isAlike(one, session))
                        .min(Comparator.comparing(Session::startsAt)));
    }

    private Optional<Session> replacement(Session session) {
        return session.replacedBy().map(SessionId::value).flatMap(records::findById);
    }

    private boolean isToCome(Session session) {
        return session.startsAt().isAfter(clock.instant());
    }

    private static boolean isAlike(Session one, Session other) {
        return one.title().equals(other.title())
                && one.host().equals(other.host())
                && one.plan().audience() == other.plan().audience();
    }
}
