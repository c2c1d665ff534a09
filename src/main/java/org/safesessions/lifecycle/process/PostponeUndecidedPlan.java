package org.safesessions.lifecycle.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.PostponeCause;
import org.springframework.stereotype.Component;

/** The planned end came before anybody approved the plan. */
@Component
class PostponeUndecidedPlan extends ProcessStep {

    private final PlanningDesk desk;

    PostponeUndecidedPlan(PlanningDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        desk.lapse(SessionId.of(session), PostponeCause.NOBODY_APPROVED);
        return Facts.none();
    }
}
