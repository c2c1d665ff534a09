package org.safesessions.oncall.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ShiftId;
import org.safesessions.oncall.OnCallDesk;
import org.springframework.stereotype.Component;

/** The lead has not answered yet. */
@Component
class RemindLead extends ProcessStep {

    private final OnCallDesk desk;

    RemindLead(OnCallDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String shift) {
        desk.remind(ShiftId.of(shift));
        return Facts.none();
    }
}
