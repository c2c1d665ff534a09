package org.safesessions.oncall;

import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shifts whose lead cannot be on call, or has not answered in time, and that nobody has taken over yet. */
@Component
@Transactional(readOnly = true)
public class OpenShifts {

    private final Shifts shifts;
    private final RotaBook book;

    OpenShifts(Shifts shifts, RotaBook book) {
        this.shifts = shifts;
        this.book = book;
    }

    /** Whether somebody is still sought for that shift, and this person could take it over. */
    public boolean isOpenTo(ShiftId id, StaffId lead) {
        return shifts.findById(id.value())
                .map(shift -> book.isOpenTo(shift, lead))
                .orElse(false);
    }
}
