package org.safesessions.lifecycle.process;

import static org.safesessions.lifecycle.process.SessionLifecycleProcess.FORECAST_AT;
import static org.safesessions.lifecycle.process.SessionLifecycleProcess.LEAD_ON_CALL;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.StageDesk;
import org.springframework.stereotype.Component;

/** Looks whether a lead is on call, as things stand. */
@Component
class ForecastStart extends ProcessStep {

    private final StageDesk desk;

    ForecastStart(StageDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        SessionId id = SessionId.of(session);
        return Facts.of(LEAD_ON_CALL, desk.isLeadOnCall(id)).with(FORECAST_AT, desk.nextForecast(id));
    }
}
