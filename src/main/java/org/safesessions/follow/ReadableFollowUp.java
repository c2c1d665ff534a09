package org.safesessions.follow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Session;
import org.safesessions.register.RegisteredPerson;

/**
 * Everything that was answered about one person after one session, and what was answered earlier, for leads.
 *
 * @param decideBy null when there is nothing to decide now
 */
public record ReadableFollowUp(
        FollowUp followUp,
        RegisteredPerson person,
        Session session,
        Map<Question, Reply> answers,
        @Nullable String where,
        @Nullable Face face,
        @Nullable Instant decideBy,
        List<Note> notes,
        List<Before> earlier) {

    /** What a lead decided, and why. */
    public record Note(FollowUpDecision decision, StaffId by, Instant at, String reason) {}

    /** What was answered after an earlier session, the latest first. */
    public record Before(
            Session session,
            Map<Question, Reply> answers,
            @Nullable Face face,
            List<Note> notes) {}

    @Override
    public String toString() {
        return "follow-up";
    }
}
