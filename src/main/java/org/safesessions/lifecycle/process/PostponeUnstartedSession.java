package org.safesessions.lifecycle.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.PostponeCause;
import org.springframework.stereotype.Component;

/** The planned end came before anybody pressed Start. */
@Component
class PostponeUnstartedSession extends ProcessStep {

    private final PlanningDesk desk;

    PostponeUnstartedSession(PlanningDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        desk.lapse(SessionId.of(session), PostponeCause.NOBODY_STARTED);
        return Facts.none();
    }
}
