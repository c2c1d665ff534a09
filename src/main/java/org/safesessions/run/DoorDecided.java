package org.safesessions.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** A co-host decided about somebody at the door. */
public record DoorDecided(
        SessionId session,
        DoorEntryId entry,
        DoorStanding standing,
        @Nullable CameraMatch cameraMatch,
        Instant at,
        StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return entry.toString();
    }

    @Override
    public List<String> codes() {
        List<String> codes = new ArrayList<>(List.of(standing.name()));
        if (cameraMatch != null) {
            codes.add(cameraMatch.name());
        }
        return codes;
    }
}
