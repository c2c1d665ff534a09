package org.safesessions.kernel;

import java.util.UUID;

/** Names the questions to one person after one session; it is also the business key of their process. */
public record FollowUpId(UUID value) {

    public static FollowUpId random() {
        return new FollowUpId(UUID.randomUUID());
    }

    /**
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static FollowUpId of(String text) {
        return new FollowUpId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
