package org.safesessions.vet.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.vet.VettingDesk;
import org.springframework.stereotype.Component;

/** Nobody decided in time: not this time. */
@Component
class CutOffVetting extends ProcessStep {

    private final VettingDesk desk;

    CutOffVetting(VettingDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String registration) {
        desk.cutOff(RegistrationId.of(registration));
        return Facts.none();
    }
}
