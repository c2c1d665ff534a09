package org.safesessions.kernel;

import java.util.UUID;

/** Names one plan that is carried out every week. */
public record SeriesId(UUID value) {

    public static SeriesId random() {
        return new SeriesId(UUID.randomUUID());
    }

    /**
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static SeriesId of(String text) {
        return new SeriesId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
