package org.safesessions.run;

import org.jspecify.annotations.Nullable;

/**
 * One sentence for those who join.
 *
 * @param key of its message
 * @param picture the fragment of {@code run/pictograms} that stands beside it
 * @param vital shown in English too, while nobody has checked the translation
 */
public record HoldingLine(String key, @Nullable String picture, boolean vital) {

    static HoldingLine of(String key) {
        return new HoldingLine(key, null, false);
    }

    static HoldingLine vital(String key) {
        return new HoldingLine(key, null, true);
    }

    static HoldingLine beside(String picture, String key) {
        return new HoldingLine(key, picture, false);
    }
}
