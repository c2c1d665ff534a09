package org.safesessions.kernel;

import java.util.UUID;

/** Names one shift of a lead on the rota; it is also the business key of its process. */
public record ShiftId(UUID value) {

    public static ShiftId random() {
        return new ShiftId(UUID.randomUUID());
    }

    /**
     * Reads it back from an address or a business key.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static ShiftId of(String text) {
        return new ShiftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
