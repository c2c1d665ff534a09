package org.safesessions.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;

/** The plan breaks at least one rule; all that it breaks are told at once, so that nobody has to try ten times. */
public class PlanRefused extends ActRefused {

    /**
     * @param session null when the plan was never kept
     */
    public PlanRefused(@Nullable SessionId session, List<Reason> reasons) {
        super(Kind.UNACCEPTABLE, "plan-refused", session, reasons);
    }
}
