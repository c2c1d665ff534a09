package org.safesessions.video;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody says that a video is gone from where people watched it. */
public record VideoTakenDown(VideoId video, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return video.toString();
    }
}
