package org.safesessions.lifecycle;

import java.util.Collection;
import java.util.function.Consumer;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes round sessions, each in a transaction of its own: one that cannot be looked at does not keep us from the others. */
@Component
class SessionRound {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRound.class);

    private final PlanningDesk planning;
    private final TransactionTemplate transaction;

    SessionRound(PlanningDesk planning, TransactionTemplate transaction) {
        this.planning = planning;
        this.transaction = transaction;
    }

    /** Each is read when its turn comes, so that it is looked at as it is then. */
    void of(Collection<SessionId> sessions, Consumer<Session> look) {
        sessions.forEach(id -> quietly(id, look));
    }

    private void quietly(SessionId id, Consumer<Session> look) {
        try {
            transaction.executeWithoutResult(status -> look.accept(planning.get(id)));
        } catch (RuntimeException busy) {
            LOG.warn(
                    "Session {} could not be looked at now: {}",
                    id,
                    busy.getClass().getSimpleName());
        }
    }
}
