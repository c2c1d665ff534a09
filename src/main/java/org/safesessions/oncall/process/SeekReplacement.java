package org.safesessions.oncall.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.ShiftId;
import org.safesessions.oncall.OnCallDesk;
import org.springframework.stereotype.Component;

/** The lead cannot, or has not answered in time: any other lead may take the shift. */
@Component
class SeekReplacement extends ProcessStep {

    private final OnCallDesk desk;

    SeekReplacement(OnCallDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String shift) {
        desk.seekReplacement(ShiftId.of(shift));
        return Facts.none();
    }
}
