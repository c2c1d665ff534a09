package org.safesessions.run.paper;

import java.util.regex.Pattern;

/**
 * Text that people typed, made fit for print: what turns the direction of other words, cannot be drawn, or goes on for
 * pages, would spoil the sheet for everybody.
 */
final class PlainText {

    static final int LONGEST = 120;

    /** Controls, lone halves of characters, and marks that turn the direction of what comes after them. */
    private static final Pattern UNFIT = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PlainText() {}

    static String of(String typed) {
        String plain = SPACES.matcher(UNFIT.matcher(typed).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        if (plain.codePointCount(0, plain.length()) <= LONGEST) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)).strip() + "\u2026";
    }
}
