package org.safesessions.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/**
 * Somebody has passed on in another way what could not be delivered.
 *
 * @param about id of what the message was about
 */
public record NoticePassedOn(
        String about, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return about;
    }
}
