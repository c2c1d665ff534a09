package org.safesessions.concern.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.StaffId;

/** Waits for whoever handles the concern, until its clock runs out. */
abstract class TaskOfHandlers implements UserTask {

    private final EscalationDesk escalation;

    TaskOfHandlers(EscalationDesk escalation) {
        this.escalation = escalation;
    }

    @Override
    public Set<StaffId> candidates(String concern, int loopCounter) {
        return escalation.handlers(ConcernId.of(concern));
    }

    @Override
    public Instant dueAt(String concern) {
        return escalation.dueAt(ConcernId.of(concern));
    }
}
