package org.safesessions.concern;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The key a report is sent with, so that sending it twice makes one concern and gives the same receipt. Whoever knows the
 * key and the report can ask for the receipt again: so a key that can be guessed is refused.
 */
public record RequestKey(UUID value) {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    /** A random key has fewer different digits once in a thousand million times. */
    private static final int FEWEST_DIGITS = 7;

    /** A random key has more neighbours that are alike, or follow each other, less often than that. */
    private static final int MOST_ALIKE = 13;

    public RequestKey {
        if (isWeak(value.toString())) {
            throw new IllegalArgumentException("a weak key");
        }
    }

    public static RequestKey random() {
        return new RequestKey(UUID.randomUUID());
    }

    /** Empty when it is no UUID made at random (version 4 or 7), or looks as if it was made up. */
    public static Optional<RequestKey> of(String text) {
        String lower = text.strip().toLowerCase(java.util.Locale.ROOT);
        return isWeak(lower) ? Optional.empty() : Optional.of(new RequestKey(UUID.fromString(lower)));
    }

    private static boolean isWeak(String key) {
        if (!FORM.matcher(key).matches()) {
            return true;
        }
        String digits = key.replace("-", "");
        int alike = 0;
        int following = 0;
        for (int index = 1; index < digits.length(); index++) {
            int step = Character.digit(digits.charAt(index), 16) - Character.digit(digits.charAt(index - 1), 16);
            alike += step == 0 ? 1 : 0;
            following += Math.abs(step) == 1 ? 1 : 0;
        }
        return digits.chars().distinct().count() < FEWEST_DIGITS || alike > MOST_ALIKE || following > MOST_ALIKE + 6;
    }

    @Override
    public String toString() {
        return "key";
    }
}
