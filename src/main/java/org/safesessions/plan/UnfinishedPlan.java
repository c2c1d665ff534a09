package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A plan as far as somebody has answered its questions.
 *
 * @param id of the draft; the session or series that is made of it keeps it as its request key
 * @param answers as they were typed, by the name of the question's field
 */
public record UnfinishedPlan(UUID id, Map<String, List<String>> answers, Instant changedAt) {

    public UnfinishedPlan {
        answers = Map.copyOf(answers);
    }

    /** The first answer to a question; empty when there is none. */
    public String answer(String field) {
        return answers.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    @Override
    public String toString() {
        return "unfinished plan " + id;
    }
}
