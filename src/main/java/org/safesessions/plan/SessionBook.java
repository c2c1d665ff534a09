package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safesessions.kernel.SessionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which sessions there are, to those who go round them. Whatever the rights of whoever acts: it is for the system's
 * own work. Whoever goes round often reads ids, and only of those that may need something now.
 */
@Service
@Transactional(readOnly = true)
public class SessionBook {

    private final SessionRecords records;

    SessionBook(SessionRecords records) {
        this.records = records;
    }

    /** With all there is to know of each, by start. */
    public List<Session> inState(Set<SessionState> states) {
        return states.isEmpty() ? List.of() : records.inState(states);
    }

    /** By start. */
    public List<SessionId> idsIn(Set<SessionState> states) {
        return states.isEmpty() ? List.of() : ids(records.idsIn(states));
    }

    /** Those that start at that moment or before it, however long ago, by start. */
    public List<SessionId> startingUntil(Instant then, Set<SessionState> states) {
        return states.isEmpty() ? List.of() : ids(records.idsStartingUntil(then, states));
    }

    private static List<SessionId> ids(List<UUID> found) {
        return found.stream().map(SessionId::new).toList();
    }
}
