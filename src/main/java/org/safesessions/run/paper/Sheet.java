package org.safesessions.run.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Language;
import org.safesessions.run.QrCode;

/**
 * What stands on paper, on a picture or on slides, all in words; how it looks is the business of those who draw it.
 *
 * @param unchecked said where nobody who speaks the language has looked at it; null where somebody has
 * @param welcome what people wait for; null on a poster
 * @param worried the heading of the ways to tell us
 * @param danger the last sentence of all
 * @param scan what the code is for
 * @param made "Made at ...": a printed lead on call is the one of that moment
 * @param current "This page is always up to date:", before {@link #address}
 */
public record Sheet(
        Language language,
        @Nullable Line unchecked,
        String title,
        String organisation,
        @Nullable Line welcome,
        List<Part> parts,
        String worried,
        List<Way> ways,
        List<Way> helpLines,
        Line danger,
        QrCode code,
        Line scan,
        String made,
        String current,
        String address) {

    /** What sign stands before each line of a part. */
    public enum Sign {
        POINT,
        MAY,
        MAY_NOT,
        PICTURE
    }

    /** Lines under a heading. */
    public record Part(String heading, Sign sign, List<Line> lines) {}

    /**
     * @param english beside it, where nobody has checked the translation and it matters most
     * @param picture the name of a {@link Pictogram}
     */
    public record Line(
            String text, @Nullable String english, @Nullable String picture) {}

    /**
     * Somebody to turn to.
     *
     * @param number to be dialled, so always written from left to right; null where words say all
     */
    public record Way(
            String words,
            @Nullable String english,
            @Nullable String name,
            @Nullable String number) {}

    public boolean isRightToLeft() {
        return language.isRightToLeft();
    }

    /** As they stand from left to right where people read from right to left. */
    public List<Part> backwards() {
        List<Part> backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);
        return List.copyOf(backwards);
    }
}
