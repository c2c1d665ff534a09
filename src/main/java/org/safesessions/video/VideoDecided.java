package org.safesessions.video;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** A lead has decided whether a video may be published. */
public record VideoDecided(VideoId video, boolean approved, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return video.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(approved ? "APPROVED" : "RETURNED");
    }
}
