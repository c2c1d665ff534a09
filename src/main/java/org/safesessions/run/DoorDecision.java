package org.safesessions.run;

import org.jspecify.annotations.Nullable;

/**
 * What a co-host decided about somebody at the door.
 *
 * @param cameraMatch null when nobody looked, which is not enough to let anybody in
 * @param carerPresent whether the adult who must be with them is there
 */
public record DoorDecision(
        Decision decision,
        @Nullable CameraMatch cameraMatch,
        @Nullable String reason,
        boolean carerPresent) {

    /** What is to happen with them. */
    public enum Decision {
        ADMIT,
        HOLD,
        REFUSE,
        REMOVE
    }

    public static DoorDecision of(Decision decision, @Nullable CameraMatch cameraMatch) {
        return new DoorDecision(decision, cameraMatch, null, false);
    }

    public DoorDecision because(String why) {
        return new DoorDecision(decision, cameraMatch, why, carerPresent);
    }

    public DoorDecision withCarer() {
        return new DoorDecision(decision, cameraMatch, reason, true);
    }

    boolean isMismatch() {
        return cameraMatch == CameraMatch.MISMATCH;
    }
}
