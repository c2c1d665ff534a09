package org.safesessions.engine;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;

/** What a person answered in a task form; already removed from the process when a task receives it. */
public final class Answers {

    private final Map<String, Object> given;

    public Answers(Map<String, Object> given) {
        this.given = Map.copyOf(given);
    }

    /** The answer with blanks at both ends removed; empty when there is none. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(given.get(key))
                .map(Object::toString)
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    /** The answer, or null when there is none. */
    public @Nullable String textOrNull(String key) {
        return text(key).orElse(null);
    }

    /**
     * @throws ActRefused of kind UNACCEPTABLE, code ANSWER_MISSING, when there is none
     */
    public String requiredText(String key) {
        return text(key).orElseThrow(() -> ActRefused.unacceptable(null, "ANSWER_MISSING", key));
    }

    /**
     * @throws ActRefused of kind UNACCEPTABLE, code ANSWER_MISSING, when there is none, or one that is no such choice
     */
    public <E extends Enum<E>> E choice(String key, Class<E> choices) {
        String answer = requiredText(key);
        try {
            return Enum.valueOf(choices, answer);
        } catch (IllegalArgumentException noSuchChoice) {
            throw ActRefused.unacceptable(null, "ANSWER_MISSING", key);
        }
    }

    /** Whether a box was ticked. */
    public boolean yes(String key) {
        return Boolean.TRUE.equals(given.get(key));
    }
}
