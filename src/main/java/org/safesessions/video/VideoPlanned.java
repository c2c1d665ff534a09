package org.safesessions.video;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody wants to publish a video; a second person has to watch it. */
public record VideoPlanned(VideoId video, Instant lapsesAt, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return video.toString();
    }
}
