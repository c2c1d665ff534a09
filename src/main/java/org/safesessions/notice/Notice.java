package org.safesessions.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.NoticeNeeded;

/**
 * One message as the outbox knows it: to whom and about what, never the address and never the words.
 *
 * @param attempts how often it was taken in hand, this time included
 * @param messageId the same at every try
 * @param lastProblem code of what went wrong at the last try, or why it was dropped
 */
public record Notice(
        UUID id,
        NoticeNeeded needed,
        NoticeState state,
        int attempts,
        String messageId,
        Instant askedAt,
        @Nullable Instant sentAt,
        @Nullable String lastProblem) {}
