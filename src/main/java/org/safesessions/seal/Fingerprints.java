package org.safesessions.seal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Keyed fingerprints (HMAC-SHA-256) to ask "the same as before?" without keeping what it was. Equal texts have equal
 * fingerprints, and whoever can read the table can see that; so only of addresses, telephone numbers and names, never
 * of what somebody told us.
 */
@Component
public class Fingerprints {

    private static final int BYTES = 16;

    private final KeyRing keys;

    Fingerprints(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * Of the text without regard to upper and lower case, spelling variants of the same letters, and spaces around it.
     *
     * @param field what it is a fingerprint of, such as {@code email}: equal texts in two fields do not show
     * @return 32 hexadecimal digits
     */
    public String of(String field, String text) {
        return HexFormat.of().formatHex(keys.print(input(field, text), BYTES));
    }

    /** The fingerprint under each key that was ever in use, the present one first: to look up what was kept before. */
    public List<String> everOf(String field, String text) {
        return keys.everyPrint(input(field, text), BYTES).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private static byte[] input(String field, String text) {
        String tidy = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return (field + "|" + tidy).getBytes(StandardCharsets.UTF_8);
    }
}
