package org.safesessions.concern;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/**
 * Somebody looked through the list of concerns: numbers, times and how bad, not a word of any.
 *
 * @param shown how many there were
 */
public record ConcernsListed(int shown, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return "concerns";
    }

    @Override
    public List<String> codes() {
        return List.of("shown=" + shown);
    }
}
