package org.safesessions.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.platform.Platform;

/** The plan breaks at least one rule; all that it breaks are told at once, so that nobody has to try ten times. */
public class PlanRefused extends ActRefused {

    private final @Nullable Platform replacement;

    /**
     * @param session null when the plan was never kept
     * @param replacement what to use instead of a platform that is gone, or null
     */
    public PlanRefused(@Nullable SessionId session, List<Reason> reasons, @Nullable Platform replacement) {
        super(Kind.UNACCEPTABLE, "plan-refused", session, reasons);
        this.replacement = replacement;
    }

    public @Nullable Platform replacement() {
        return replacement;
    }

    @Override
    public Map<String, Object> extras() {
        return replacement == null ? Map.of() : Map.of("replacement", replacement);
    }
}
