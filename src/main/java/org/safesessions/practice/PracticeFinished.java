package org.safesessions.practice;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody has played a practice to its end. */
public record PracticeFinished(PracticeId practice, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return practice.toString();
    }
}
