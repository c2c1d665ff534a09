package org.safesessions.run.web;

import org.jspecify.annotations.Nullable;
import org.safesessions.run.CameraMatch;
import org.safesessions.run.DoorDecision;
import org.safesessions.run.DoorDecision.Decision;

/** A button on somebody's card on the live page: one decision with what was seen. */
enum DoorButton {
    /** They fit what was registered. */
    LET_IN(Decision.ADMIT, CameraMatch.MATCH),
    LET_IN_UNSEEN(Decision.ADMIT, CameraMatch.NO_CAMERA),
    LET_IN_EXPLAINED(Decision.ADMIT, CameraMatch.EXPLAINED),
    HOLD(Decision.HOLD, null),
    REFUSE(Decision.REFUSE, null),
    REMOVE(Decision.REMOVE, null),
    /** Outside, and not who was registered. */
    DOES_NOT_FIT(Decision.HOLD, CameraMatch.MISMATCH),
    /** In the room, and not who was registered. */
    REMOVE_DOES_NOT_FIT(Decision.REMOVE, CameraMatch.MISMATCH);

    private final Decision decision;
    private final @Nullable CameraMatch cameraMatch;

    DoorButton(Decision decision, @Nullable CameraMatch cameraMatch) {
        this.decision = decision;
        this.cameraMatch = cameraMatch;
    }

    DoorDecision pressed(@Nullable String reason, boolean carerPresent) {
        return new DoorDecision(decision, cameraMatch, reason, carerPresent);
    }
}
