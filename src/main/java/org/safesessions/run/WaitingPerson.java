package org.safesessions.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.RegistrationId;

/**
 * Somebody who waits at the door.
 *
 * @param registration null for whoever nobody expected
 * @param lastSeen when they, or staff, last said that they are there
 */
public record WaitingPerson(
        DoorEntryId id,
        @Nullable RegistrationId registration,
        String displayName,
        @Nullable Instant since,
        @Nullable Instant lastSeen) {}
