package org.safesessions.plan;

import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;

/** As what somebody stands in. */
public enum StandInRole {
    /** In the place of the host. */
    HOST(Duty.HOST),
    /** Beside the co-hosts there are. */
    CO_HOST(Duty.CO_HOST);

    private final Duty duty;

    StandInRole(Duty duty) {
        this.duty = duty;
    }

    Duty duty() {
        return duty;
    }

    StaffChange of(StaffId person) {
        return this == HOST ? new StaffChange(person, null, null) : new StaffChange(null, person, null);
    }
}
