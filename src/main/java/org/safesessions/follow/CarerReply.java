package org.safesessions.follow;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;

/**
 * All four answers.
 *
 * @param where the platform or game that was named for {@link Question#CONTACT_OUTSIDE}, when it was
 */
public record CarerReply(
        Map<Question, Reply> answers, @Nullable String where) {

    public static final int WHERE_LONGEST = 200;

    public CarerReply {
        answers = Map.copyOf(answers);
    }

    /**
     * The same as it can be kept.
     *
     * @throws ActRefused UNACCEPTABLE with {@code ANSWER_} and the question for each that is not answered; TEXT_TOO_LONG
     */
    CarerReply tidy(Object subject) {
        Set<Question> asked = Set.of(Question.values());
        if (!answers.keySet().containsAll(asked)) {
            throw new ActRefused(
                    ActRefused.Kind.UNACCEPTABLE,
                    "reply-refused",
                    subject,
                    Arrays.stream(Question.values())
                            .filter(question -> !answers.containsKey(question))
                            .map(question -> Reason.of("ANSWER_" + question))
                            .toList());
        }
        return new CarerReply(
                answers, where == null || where.isBlank() ? null : PlainText.asFarAsReadable(where, 0, WHERE_LONGEST));
    }

    @Override
    public String toString() {
        return "reply";
    }
}
