package org.safesessions.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * One concern in a list, for somebody who may know of it; not a word of what was written.
 *
 * @param dueAt until when the next step should be taken; null once it is closed
 */
public record ConcernLine(
        ConcernId id,
        Instant raisedAt,
        ConcernState state,
        AboutKind aboutKind,
        boolean immediateDanger,
        @Nullable SessionId session,
        Rung rung,
        @Nullable StaffId acknowledgedBy,
        @Nullable Category category,
        @Nullable Severity severity,
        @Nullable Instant dueAt) {

    /** What people call it on the telephone. */
    public String reference() {
        return id.number();
    }
}
