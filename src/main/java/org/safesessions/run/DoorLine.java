package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Supervision;

/**
 * One person on the door list.
 *
 * @param registration null for whoever nobody expected
 * @param displayName as it should be shown, or for somebody unexpected as it is
 * @param vetted whether their checks are done and they may come in
 * @param notThisTime whether they were told that they cannot come this time
 * @param mismatchSeen whether it was seen at any time that this is not who was registered
 * @param warnings what to look at, or to ask of them
 * @param reason of the last decision, as it was written
 * @param version what whoever decides next must have seen
 */
public record DoorLine(
        DoorEntryId id,
        @Nullable RegistrationId registration,
        String displayName,
        DoorStanding standing,
        DoorRole role,
        JoinsBy joinsBy,
        boolean vetted,
        boolean notThisTime,
        Supervision supervisionNeed,
        boolean carerPresent,
        @Nullable CameraMatch cameraMatch,
        boolean mismatchSeen,
        @Nullable Instant waitingSince,
        @Nullable Instant lastSeenAt,
        @Nullable StaffId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        List<Reason> warnings,
        boolean undoable,
        long version) {

    public boolean expected() {
        return registration != null;
    }

    /** Whether an adult must be with them before they are let in. */
    public boolean carerNeeded() {
        return expected() && DoorPolicy.needsCarer(supervisionNeed);
    }
}
