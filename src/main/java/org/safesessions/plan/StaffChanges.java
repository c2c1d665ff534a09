package org.safesessions.plan;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a session other people to lead it. Its row is locked by then, and who asks has been asked for their rights. */
@Component
class StaffChanges {

    private final PlanCheck check;
    private final CoverRequest cover;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StaffChanges(
            PlanCheck check,
            CoverRequest cover,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.check = check;
        this.cover = cover;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /** @throws ActRefused CONFLICT code STALE when it is over or called off */
    void refuseUnlessLeading(Session session) {
        if (!session.state().isBeforeRunning() && !session.state().isLive()) {
            throw ActRefused.conflict(session.id(), "STALE");
        }
    }

    /**
     * Asking for what already is changes nothing.
     *
     * @throws PlanRefused when those who would lead it may not
     */
    void apply(Session session, StaffChange change, StaffId by) {
        SessionPlan now = session.plan();
        SessionPlan then = change.appliedTo(now);
        if (then.equals(now)) {
            return;
        }
        check.refuseUnlessLedWell(session, then);
        session.revise(then);
        cover.tell(session);
        entities.flush();
        events.publishEvent(new SessionStaffChanged(session.id(), StaffChange.between(now, then), clock.instant(), by));
    }
}
