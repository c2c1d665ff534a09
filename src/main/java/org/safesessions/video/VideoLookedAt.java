package org.safesessions.video;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** Somebody looked at a published video again. */
public record VideoLookedAt(VideoId video, boolean stays, Instant lookAt, Instant lookBy, Instant at, StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return video.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(stays ? "STAYS" : "GOES");
    }
}
