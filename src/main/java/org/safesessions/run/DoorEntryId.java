package org.safesessions.run;

import java.util.UUID;

/** Names one line of a session's door list. Of somebody registered it is the registration's own id. */
public record DoorEntryId(UUID value) {

    public static DoorEntryId random() {
        return new DoorEntryId(UUID.randomUUID());
    }

    /**
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static DoorEntryId of(String text) {
        return new DoorEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
