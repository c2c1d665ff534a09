package org.safesessions.lifecycle.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.StageDesk;
import org.springframework.stereotype.Component;

/** Grace time is over: without a lead there is no session, nor without anything else that is still missing. */
@Component
class PostponeForWantOfLead extends ProcessStep {

    private final StageDesk desk;

    PostponeForWantOfLead(StageDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        desk.giveUp(SessionId.of(session));
        return Facts.none();
    }
}
