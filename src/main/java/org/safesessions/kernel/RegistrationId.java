package org.safesessions.kernel;

import java.util.UUID;

/** Names one person's registration for one session; it is also the business key of its vetting. */
public record RegistrationId(UUID value) {

    public static RegistrationId random() {
        return new RegistrationId(UUID.randomUUID());
    }

    /**
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static RegistrationId of(String text) {
        return new RegistrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
