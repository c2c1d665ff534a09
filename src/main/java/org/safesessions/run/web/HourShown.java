package org.safesessions.run.web;

import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.run.Adults;
import org.safesessions.run.AdultsDesk;
import org.safesessions.run.OverTime;
import org.safesessions.run.OverTimeDesk;
import org.springframework.stereotype.Component;

/** What pages show of a session that is on and needs somebody to act. */
@Component
class HourShown {

    private final AdultsDesk adults;
    private final OverTimeDesk overTime;

    HourShown(AdultsDesk adults, OverTimeDesk overTime) {
        this.adults = adults;
        this.overTime = overTime;
    }

    /** Null when enough are there. */
    public @Nullable Adults tooFew(SessionId id) {
        return adults.look(id).filter(there -> !there.enough()).orElse(null);
    }

    public @Nullable OverTime overTime(SessionId id) {
        return overTime.look(id).orElse(null);
    }
}
