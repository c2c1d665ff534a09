package org.safesessions.policy;

import java.util.UUID;

/** Names one proposed change of a figure. */
public record PolicyChangeId(UUID value) {

    static PolicyChangeId random() {
        return new PolicyChangeId(UUID.randomUUID());
    }

    /**
     * Reads it back from an address.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static PolicyChangeId of(String text) {
        return new PolicyChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
