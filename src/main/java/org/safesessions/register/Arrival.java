package org.safesessions.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;

/**
 * Where a registration came from, and its place in the line.
 *
 * @param household those who came together
 * @param number in the order of arrival
 */
record Arrival(
        UUID id,
        SessionId session,
        UUID household,
        @Nullable UUID requestKey,
        long number,
        boolean placed,
        Source source,
        Instant at,
        String reference) {}
