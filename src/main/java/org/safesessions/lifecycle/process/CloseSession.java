package org.safesessions.lifecycle.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionState;
import org.springframework.stereotype.Component;

/** A lead has reviewed it: nothing is left to do. */
@Component
class CloseSession extends ProcessStep {

    private final PlanningDesk desk;

    CloseSession(PlanningDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        desk.move(SessionId.of(session), SessionState.CLOSED, null);
        return Facts.none();
    }
}
