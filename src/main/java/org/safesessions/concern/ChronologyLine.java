package org.safesessions.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/**
 * One entry of a chronology, opened for somebody who may read it.
 *
 * @param by null when it was the system, or the reporter
 * @param code such as the severity that was decided
 * @param belongsTo the number of the entry that it corrects or adds to
 * @param text what happened: facts
 * @param detail what the handler called the category or outcome
 * @param said the very words that were said, by {@code saidBy}
 * @param opinion what whoever wrote it thinks
 * @param action what was done
 * @param unreadable its words cannot be opened: somebody changed them, or the key of the case is gone
 */
public record ChronologyLine(
        int number,
        Instant at,
        EntryKind kind,
        @Nullable StaffId by,
        @Nullable String code,
        @Nullable Integer belongsTo,
        @Nullable String text,
        @Nullable String detail,
        @Nullable String said,
        @Nullable String saidBy,
        @Nullable String opinion,
        @Nullable String action,
        boolean unreadable) {

    @Override
    public String toString() {
        return number + " " + kind;
    }
}
