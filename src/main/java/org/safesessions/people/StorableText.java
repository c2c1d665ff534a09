package org.safesessions.people;

/** What can be kept as text and given back unchanged by every database we run on. */
public final class StorableText {

    private StorableText() {}

    /** False when there is a NUL or half of a surrogate pair in it. */
    public static boolean isStorable(CharSequence text) {
        return text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }
}
