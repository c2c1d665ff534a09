package org.safesessions.kernel;

import java.util.UUID;

/** Names one concern; it is also the business key of its escalation. */
public record ConcernId(UUID value) {

    public static ConcernId random() {
        return new ConcernId(UUID.randomUUID());
    }

    /**
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static ConcernId of(String text) {
        return new ConcernId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
