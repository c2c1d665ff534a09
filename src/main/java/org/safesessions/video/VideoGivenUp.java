package org.safesessions.video;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** A video that nobody had published yet is not wanted any more. */
public record VideoGivenUp(VideoId video, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return video.toString();
    }
}
