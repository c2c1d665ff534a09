package org.safesessions.vet;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes one of names that are nearly the same: without case, accents, spaces and hyphens, and whatever the order, of
 * letters as of words. Two different names can have one key; what is found by it is looked at, never acted on.
 */
final class NameKey {

    private NameKey() {}

    static String of(String name) {
        int[] letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .sorted()
                .toArray();
        return new String(letters, 0, letters.length);
    }
}
