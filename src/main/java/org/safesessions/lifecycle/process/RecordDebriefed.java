package org.safesessions.lifecycle.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionState;
import org.springframework.stereotype.Component;

/** Every debrief is in. */
@Component
class RecordDebriefed extends ProcessStep {

    private final PlanningDesk desk;

    RecordDebriefed(PlanningDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        desk.move(SessionId.of(session), SessionState.DEBRIEFED, null);
        return Facts.none();
    }
}
