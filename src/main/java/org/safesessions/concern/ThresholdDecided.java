package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody decided whether an agency is told. Whoever makes referrals listens for {@link Threshold#REFER}. */
public record ThresholdDecided(ConcernId concern, Threshold decision, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return concern.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(decision.name());
    }
}
