package org.safesessions.video;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Nobody looked at a published video again in time, and the leads were told. */
public record VideoLookMissed(
        VideoId video, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return video.toString();
    }
}
