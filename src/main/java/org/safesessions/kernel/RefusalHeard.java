package org.safesessions.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act was refused and its transaction rolled back. The outermost adapter publishes this afterwards, in a fresh
 * transaction, so that the refusal itself is on record.
 *
 * @param problem which kind of act, as {@link ActRefused#problem()} names it
 */
public record RefusalHeard(
        String problem,
        @Nullable String about,
        Instant at,
        @Nullable StaffId by,
        List<String> codes) implements DomainEvent {

    @Override
    public String subject() {
        return about == null ? "" : about;
    }

    @Override
    public String name() {
        return "refused." + problem;
    }
}
