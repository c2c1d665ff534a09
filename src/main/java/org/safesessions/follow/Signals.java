package org.safesessions.follow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the table {@code carer-answers} weighs.
 *
 * @param answers those questions that were answered
 * @param face null as long as nobody has shown one
 */
public record Signals(
        Map<Question, Reply> answers, @Nullable Face face, Earlier earlier) {

    public Signals {
        answers = Map.copyOf(answers);
    }
}
