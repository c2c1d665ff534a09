package org.safesessions.lifecycle.process;

import static org.safesessions.lifecycle.process.SessionLifecycleProcess.GRACE_ENDS_AT;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.StageDesk;
import org.springframework.stereotype.Component;

/** The session cannot start as things stand. */
@Component
class BlockStart extends ProcessStep {

    private final StageDesk desk;

    BlockStart(StageDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        return Facts.of(GRACE_ENDS_AT, desk.block(SessionId.of(session)));
    }
}
