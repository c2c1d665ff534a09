package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * A plan passed every rule and was handed in.
 *
 * @param approvalNeeded whether a safeguarding lead must approve it; if not, the session is open for registration
 * @param again whether a lead had returned it before: its process is already there
 */
public record PlanSubmitted(
        SessionId session,
        boolean approvalNeeded,
        boolean again,
        Instant at,
        @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(approvalNeeded ? "APPROVAL_NEEDED" : "NO_APPROVAL_NEEDED");
    }
}
