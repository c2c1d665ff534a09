package org.safesessions.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task that waits for somebody.
 *
 * @param id the engine's id of this one task
 * @param taskId id of the user task in its model
 * @param process key of its process
 * @param businessKey id of what it is about
 * @param notBefore from when on it can be done; null when it can be done now
 */
public record OpenTask(
        String id,
        String taskId,
        String process,
        String businessKey,
        String name,
        @Nullable String description,
        @Nullable Instant dueAt,
        @Nullable Instant notBefore) {}
