package org.safesessions.kernel;

import java.util.UUID;

/** Names one online session; it is also the business key of its process. */
public record SessionId(UUID value) {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    /**
     * Reads it back from an address or a business key.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
