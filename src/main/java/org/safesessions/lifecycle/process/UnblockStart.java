package org.safesessions.lifecycle.process;

import static org.safesessions.lifecycle.process.SessionLifecycleProcess.FORECAST_AT;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.StageDesk;
import org.springframework.stereotype.Component;

/** The block is sorted out: the session waits for its start again. */
@Component
class UnblockStart extends ProcessStep {

    private final StageDesk desk;

    UnblockStart(StageDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        return Facts.of(FORECAST_AT, desk.nextForecast(SessionId.of(session)));
    }
}
