package org.safesessions.video;

import java.time.Instant;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** People can watch a video: its settings were seen in place. */
public record VideoPublished(VideoId video, Instant lookAt, Instant lookBy, Instant at, StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return video.toString();
    }
}
