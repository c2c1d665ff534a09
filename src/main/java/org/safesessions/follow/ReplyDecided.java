package org.safesessions.follow;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** A lead decided what an answer asks for. */
public record ReplyDecided(FollowUpId followUp, SessionId session, FollowUpDecision decision, Instant at, StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return followUp.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(decision.name());
    }
}
