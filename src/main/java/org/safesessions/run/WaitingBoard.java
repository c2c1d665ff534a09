package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * What staff need while a session cannot start and people wait for it.
 *
 * @param tellBy "19:15": what those who wait were promised; null when it can be any moment
 * @param company whom they may have with them, for the sentence that is said aloud
 * @param people whoever is at the door, the longest waiting first
 * @param mayAct whether whoever looks keeps the notes
 */
public record WaitingBoard(
        SessionId session, @Nullable String tellBy, Company company, List<Line> people, boolean mayAct) {

    /** Somebody who waits, and what is known of them. */
    public record Line(
            DoorEntryId entry,
            String displayName,
            @Nullable WaitingWord word,
            @Nullable StaffId by,
            @Nullable Instant at) {}
}
