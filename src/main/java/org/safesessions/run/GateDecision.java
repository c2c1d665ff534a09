package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.Reason;

/** Whether the session may be started, and if not, every reason why. */
public record GateDecision(List<Reason> reasons, Instant checkedAt) {

    public GateDecision {
        reasons = List.copyOf(reasons);
    }

    /** Open means that nothing at all speaks against the start. */
    public boolean open() {
        return reasons.isEmpty();
    }

    public List<String> codes() {
        return reasons.stream().map(Reason::code).toList();
    }

    public boolean hasReason(String code) {
        return codes().contains(code);
    }

    /** The same decision as if that one reason did not count; for forecasts only, never for a start. */
    GateDecision without(String code) {
        return new GateDecision(
                reasons.stream().filter(reason -> !reason.code().equals(code)).toList(), checkedAt);
    }
}
