package org.safesessions.oncall.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ShiftId;
import org.safesessions.oncall.OnCallDesk;
import org.springframework.stereotype.Component;

/** Nobody has taken the shift, and time is running out. */
@Component
class ReportGap extends ProcessStep {

    private final OnCallDesk desk;

    ReportGap(OnCallDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String shift) {
        desk.reportGap(ShiftId.of(shift));
        return Facts.none();
    }
}
