package org.safesessions.lifecycle.process;

import static org.safesessions.lifecycle.process.SessionLifecycleProcess.VETTING_ENDS_AT;
import static org.safesessions.lifecycle.process.SessionLifecycleProcess.VETTING_OPEN;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.StageDesk;
import org.springframework.stereotype.Component;

/** Nobody new may ask; those who asked are vetted, as long as there is time. */
@Component
class CloseRegistration extends ProcessStep {

    private final StageDesk desk;

    CloseRegistration(StageDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String session) {
        StageDesk.Stage stage = desk.closeRegistration(SessionId.of(session));
        return Facts.of(VETTING_OPEN, stage.open()).with(VETTING_ENDS_AT, stage.until());
    }
}
