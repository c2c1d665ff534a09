package org.safesessions.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was answered, and what leads noted on it; sealed as a whole, kept nowhere else. */
record FollowUpWords(
        Map<Question, Reply> answers,
        @Nullable String where,
        @Nullable Face face,
        List<Note> notes) {

    static final FollowUpWords NONE = new FollowUpWords(Map.of(), null, null, List.of());

    /** What one lead decided, and why. */
    record Note(FollowUpDecision decision, String by, Instant at, String reason) {}

    FollowUpWords with(CarerReply reply) {
        return new FollowUpWords(reply.answers(), reply.where(), face, notes);
    }

    FollowUpWords with(Face shown) {
        return new FollowUpWords(answers, where, shown, notes);
    }

    FollowUpWords with(Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        return new FollowUpWords(answers, where, face, List.copyOf(all));
    }

    @Override
    public String toString() {
        return "words";
    }
}
