package org.safesessions.lifecycle.process;

import static org.safesessions.lifecycle.process.SessionLifecycleProcess.FORECAST_AT;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.StageDesk;
import org.springframework.stereotype.Component;

/** Everybody who will be let in is known: the session waits for its start. */
@Component
class MakeReady extends ProcessStep {

    private final StageDesk desk;

    MakeReady(StageDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        return Facts.of(FORECAST_AT, desk.makeReady(SessionId.of(session)));
    }
}
