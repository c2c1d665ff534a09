package org.safesessions.video;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody asked for a published video to be taken down at once. */
public record VideoTakeDownAsked(VideoId video, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return video.toString();
    }
}
