package org.safesessions.video;

import java.util.UUID;

/** Names one video that is not live; it is also the business key of its process. */
public record VideoId(UUID value) {

    public static VideoId random() {
        return new VideoId(UUID.randomUUID());
    }

    /**
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static VideoId of(String text) {
        return new VideoId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
