package org.safesessions.lifecycle.process;

import static org.safesessions.lifecycle.process.SessionLifecycleProcess.REGISTRATION_CLOSES_AT;
import static org.safesessions.lifecycle.process.SessionLifecycleProcess.REGISTRATION_OPEN;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.StageDesk;
import org.springframework.stereotype.Component;

/** People may ask to come in, as long as there is time. */
@Component
class OpenRegistration extends ProcessStep {

    private final StageDesk desk;

    OpenRegistration(StageDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        StageDesk.Stage stage = desk.openRegistration(SessionId.of(session));
        return Facts.of(REGISTRATION_OPEN, stage.open()).with(REGISTRATION_CLOSES_AT, stage.until());
    }
}
