package org.safesessions.kernel;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Text that a person typed and others will read. Refused: control characters, lone surrogates, marks that turn the
 * reading direction, invisible and unassigned characters, and letters piled high with accents, because each of them can
 * make a sentence look like something it is not or break what shows it. Letters of every language, emoji and the
 * joiners they need are welcome.
 *
 * <p>Lengths are counted in characters as people see them on a keyboard (code points); a column that keeps the text is
 * twice as wide.
 */
public final class PlainText {

    private static final int MOST_MARKS_ON_ONE_LETTER = 8;
    private static final char UNREADABLE = '\uFFFD';
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;

    private PlainText() {}

    /**
     * One line, trimmed and in one spelling (NFC).
     *
     * @throws ActRefused UNACCEPTABLE with the codes of {@link #whyNotLine}
     */
    public static String line(String raw, int min, int max) {
        refuseFor(whyNotLine(raw, min, max));
        return tidy(raw);
    }

    /**
     * As many lines as they like, trimmed, with plain line ends, in one spelling (NFC).
     *
     * @throws ActRefused UNACCEPTABLE with the codes of {@link #whyNotText}
     */
    public static String text(String raw, int min, int max) {
        refuseFor(whyNotText(raw, min, max));
        return tidy(raw);
    }

    /** TEXT_NOT_ACCEPTED, TEXT_TOO_SHORT (least characters) or TEXT_TOO_LONG (most characters); empty when it is fine. */
    public static Optional<Reason> whyNotLine(String raw, int min, int max) {
        return whyNot(raw, min, max, false);
    }

    /** As {@link #whyNotLine}, for text that may have line ends and tabs. */
    public static Optional<Reason> whyNotText(String raw, int min, int max) {
        return whyNot(raw, min, max, true);
    }

    /**
     * As {@link #text}, but without refusing characters: those that could deceive are left out, or shown as the mark for an
     * unreadable one. For words that must never be turned away, such as what somebody was told and pasted.
     *
     * @throws ActRefused UNACCEPTABLE with TEXT_TOO_LONG or TEXT_TOO_SHORT
     */
    public static String asFarAsReadable(String raw, int min, int max) {
        if (raw.length() > 4L * max + 64) {
            refuseFor(Optional.of(Reason.of("TEXT_TOO_LONG", max)));
        }
        StringBuilder readable = new StringBuilder(raw.length());
        int[] marks = {0};
        raw.codePoints().forEach(point -> {
            marks[0] = isMark(point) ? marks[0] + 1 : 0;
            if (isAccepted(point, true) && marks[0] <= MOST_MARKS_ON_ONE_LETTER) {
                readable.appendCodePoint(point);
            } else if (!Character.isISOControl(point)
                    && Character.getType(point) != Character.FORMAT
                    && marks[0] == 0) {
                readable.append(UNREADABLE);
            }
        });
        return text(readable.toString(), min, max);
    }

    private static void refuseFor(Optional<Reason> reason) {
        reason.ifPresent(why -> {
            throw ActRefused.unacceptable(null, why.code(), why.details().toArray());
        });
    }

    private static Optional<Reason> whyNot(String raw, int min, int max, boolean manyLines) {
        // Checked first, so that nothing below ever works on a megabyte.
        if (raw.length() > 4L * max + 64) {
            return Optional.of(Reason.of("TEXT_TOO_LONG", max));
        }
        if (!isAccepted(raw, manyLines)) {
            return Optional.of(Reason.of("TEXT_NOT_ACCEPTED"));
        }
        String tidy = tidy(raw);
        int length = tidy.codePointCount(0, tidy.length());
        if (length > max) {
            return Optional.of(Reason.of("TEXT_TOO_LONG", max));
        }
        if (length < min || (min > 0 && !hasSomethingToSee(tidy))) {
            return Optional.of(Reason.of("TEXT_TOO_SHORT", min));
        }
        return Optional.empty();
    }

    private static String tidy(String raw) {
        return Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
    }

    private static boolean hasSomethingToSee(String text) {
        return text.codePoints()
                .anyMatch(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.NON_SPACING_MARK);
    }

    private static boolean isAccepted(String text, boolean manyLines) {
        int marks = 0;
        for (int index = 0; index < text.length(); ) {
            int point = text.codePointAt(index);
            index += Character.charCount(point);
            if (!isAccepted(point, manyLines)) {
                return false;
            }
            marks = isMark(point) ? marks + 1 : 0;
            if (marks > MOST_MARKS_ON_ONE_LETTER) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isAccepted(int point, boolean manyLines) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> manyLines && (point == '\n' || point == '\r' || point == '\t');
            case Character.FORMAT ->
                point == ZERO_WIDTH_NON_JOINER
                        || point == ZERO_WIDTH_JOINER
                        || point == LEFT_TO_RIGHT_MARK
                        || point == RIGHT_TO_LEFT_MARK;
            case Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
