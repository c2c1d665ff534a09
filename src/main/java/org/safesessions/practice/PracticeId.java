package org.safesessions.practice;

import java.util.UUID;

/** Names one practice. It is no session's id, and opens nothing where one is asked for. */
public record PracticeId(UUID value) {

    static PracticeId random() {
        return new PracticeId(UUID.randomUUID());
    }

    /**
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static PracticeId of(String text) {
        return new PracticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
