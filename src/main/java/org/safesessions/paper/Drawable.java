package org.safesessions.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Text that people typed, made fit for a document in which every character counts: what no font of ours can draw, and what
 * would turn the direction of the words after it, is printed by its number, such as {@code [U+1F642]}, and never left out
 * or taken for something else.
 */
public final class Drawable {

    /** Marks that turn the direction of what comes after them, or cannot be seen. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200b\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2060-\\u206f\\ufeff]");

    /** Say only whether two letters join; nothing is lost without them. */
    private static final Pattern JOINERS = Pattern.compile("[\\u200c\\u200d\\u00ad]");

    private static final int LAST = 0x1ffff;

    private Drawable() {}

    /** Read from the fonts when the first document is drawn. */
    private static final class Known {

        private static final BitSet CHARACTERS = read();

        private static BitSet read() {
            BitSet known = new BitSet();
            for (String font : List.of("NotoSans-Regular", "NotoSansArabic-Regular", "NotoSansSymbols2-Regular")) {
                try (InputStream in = Print.font(font);
                        TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                    CmapLookup glyphs = parsed.getUnicodeCmapLookup();
                    for (int character = ' '; character <= LAST; character++) {
                        if (glyphs.getGlyphId(character) != 0) {
                            known.set(character);
                        }
                    }
                } catch (IOException broken) {
                    throw new UncheckedIOException("A font cannot be read", broken);
                }
            }
            return known;
        }
    }

    /** Lines stay lines; null stays null. */
    public static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        StringBuilder drawn = new StringBuilder(typed.length());
        JOINERS.matcher(typed).replaceAll("").codePoints().forEach(character -> {
            if (character == '\n' || character == '\t' || isKnown(character)) {
                drawn.appendCodePoint(character == '\t' ? ' ' : character);
            } else if (character != '\r') {
                drawn.append(String.format(Locale.ROOT, "[U+%04X]", character));
            }
        });
        return drawn.toString();
    }

    private static boolean isKnown(int character) {
        return Known.CHARACTERS.get(character)
                && !UNSEEN.matcher(Character.toString(character)).matches();
    }
}
