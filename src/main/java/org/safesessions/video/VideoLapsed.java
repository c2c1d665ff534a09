package org.safesessions.video;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Nobody finished a video in time; it cannot be published any more. */
public record VideoLapsed(
        VideoId video, Instant at, @Nullable StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return video.toString();
    }
}
