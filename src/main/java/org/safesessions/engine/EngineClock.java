package org.safesessions.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shifts the engine's clock with ours, so that its timers ring when our rules say it is time. */
@Component
class EngineClock {

    EngineClock(@Value("${safe-sessions.clock-offset}") Duration offset) {
        if (!offset.isZero()) {
            ClockUtil.offset(offset.toMillis());
        }
    }
}
