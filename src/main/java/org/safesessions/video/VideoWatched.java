package org.safesessions.video;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;

/** A second person has watched the whole of a video. */
public record VideoWatched(VideoId video, boolean fine, Instant at, StaffId by) implements DomainEvent {

    @Override
    public String subject() {
        return video.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(fine ? "FINE" : "RETURNED");
    }
}
