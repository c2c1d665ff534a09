package org.safesessions.lifecycle.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.springframework.stereotype.Component;

/** Grace time is over: without a lead there is no session. */
@Component
class PostponeForWantOfLead extends ProcessStep {

    private final PlanningDesk desk;

    PostponeForWantOfLead(PlanningDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        desk.postponeForWantOfLead(SessionId.of(session));
        return Facts.none();
    }
}
