package org.safesessions.practice;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody began to practise with people who were made up. */
public record PracticeBegun(PracticeId practice, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return practice.toString();
    }
}
