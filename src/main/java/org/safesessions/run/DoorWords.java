package org.safesessions.run;

import org.jspecify.annotations.Nullable;

/**
 * What is written about somebody at the door; sealed as a whole, kept nowhere else.
 *
 * @param displayName of somebody nobody expected; whoever is registered has theirs there
 * @param shownAs the name the room showed of somebody registered before anybody knew who it was
 * @param reason of the last decision
 */
record DoorWords(
        @Nullable String displayName,
        @Nullable String shownAs,
        @Nullable String reason) {

    static final DoorWords NONE = new DoorWords(null, null, null);

    DoorWords because(@Nullable String why) {
        return new DoorWords(displayName, shownAs, why);
    }

    DoorWords shown(@Nullable String name) {
        return new DoorWords(displayName, name, reason);
    }
}
