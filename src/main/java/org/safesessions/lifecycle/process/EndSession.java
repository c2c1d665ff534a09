package org.safesessions.lifecycle.process;

import static org.safesessions.lifecycle.process.SessionLifecycleProcess.DEBRIEFS_NEEDED;
import static org.safesessions.lifecycle.process.SessionLifecycleProcess.FOLLOW_UP_ENDS_AT;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.StageDesk;
import org.springframework.stereotype.Component;

/** The session is over: how many debriefs are due, and how long carers may answer. */
@Component
class EndSession extends ProcessStep {

    private final StageDesk desk;

    EndSession(StageDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        StageDesk.Aftermath after = desk.aftermath(SessionId.of(session));
        return Facts.of(DEBRIEFS_NEEDED, after.debriefs()).with(FOLLOW_UP_ENDS_AT, after.followUpEndsAt());
    }
}
