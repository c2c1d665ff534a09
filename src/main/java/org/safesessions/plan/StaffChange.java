package org.safesessions.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/**
 * Substitutes for a session. The three are applied together, so host and co-host can change places in one act.
 *
 * @param host who leads it from now on, or null when that stays as it is
 */
public record StaffChange(
        @Nullable StaffId host,
        @Nullable StaffId addCoHost,
        @Nullable StaffId removeCoHost) {

    boolean isEmpty() {
        return host == null && addCoHost == null && removeCoHost == null;
    }

    SessionPlan appliedTo(SessionPlan plan) {
        List<StaffId> coHosts = new ArrayList<>(plan.coHosts());
        if (removeCoHost != null) {
            coHosts.remove(removeCoHost);
        }
        if (addCoHost != null) {
            coHosts.add(addCoHost);
        }
        return plan.ledBy(host == null ? plan.host() : host, coHosts);
    }

    /** HOST_CHANGED, CO_HOST_ADDED, CO_HOST_REMOVED: those that apply. */
    static List<String> between(SessionPlan before, SessionPlan after) {
        List<String> changes = new ArrayList<>();
        if (!before.host().equals(after.host())) {
            changes.add("HOST_CHANGED");
        }
        if (!before.coHosts().containsAll(after.coHosts())) {
            changes.add("CO_HOST_ADDED");
        }
        if (!after.coHosts().containsAll(before.coHosts())) {
            changes.add("CO_HOST_REMOVED");
        }
        return List.copyOf(changes);
    }
}
