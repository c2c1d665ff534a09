package org.safesessions.concern.process;

import org.safesessions.concern.EscalationDesk;
import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ConcernId;
import org.springframework.stereotype.Component;

/** Somebody acknowledged the concern, and has not triaged it in time. */
@Component
class RemindHandlers extends ProcessStep {

    private final EscalationDesk desk;

    RemindHandlers(EscalationDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String concern) {
        desk.remindHandlers(ConcernId.of(concern));
        return Facts.none();
    }
}
