package org.safesessions.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/**
 * One entry of a chronology, opened for somebody who may read it.
 *
 * @param by null when it was the system, or the reporter
 * @param code such as the severity that was decided
 * @param detail what the handler called the category or outcome
 */
public record ChronologyLine(
        int number,
        Instant at,
        EntryKind kind,
        @Nullable StaffId by,
        @Nullable String code,
        @Nullable String text,
        @Nullable String detail) {

    @Override
    public String toString() {
        return number + " " + kind;
    }
}
