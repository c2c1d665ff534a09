package org.safesessions.paper;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Letters of Arabic script as they join hands with those beside them. PDF libraries draw one shape for each character,
 * so each letter is put in as the character of its shape. Which shapes there are is read from their names in Unicode: the
 * libraries that know it by heart know Arabic, and leave the letters that only Urdu has standing apart.
 */
final class ArabicLetters {

    private enum Shape {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    private static final Pattern NAME = Pattern.compile("ARABIC L.* (ISOLATED|FINAL|INITIAL|MEDIAL) FORM");
    private static final char LAM = '\u0644';
    private static final char STRETCH = '\u0640';

    /** Of a letter, or of lam and the alef after it, which are written as one. */
    private static final Map<String, Map<Shape, Character>> SHAPES = shapes();

    private ArabicLetters() {}

    private static Map<String, Map<Shape, Character>> shapes() {
        Map<String, Map<Shape, Character>> shapes = new HashMap<>();
        for (char shaped = '\ufb50'; shaped <= '\ufefc'; shaped++) {
            String name = Character.isDefined(shaped) ? Character.getName(shaped) : "";
            Matcher form = NAME.matcher(name);
            String letters = Normalizer.normalize(String.valueOf(shaped), Normalizer.Form.NFKC);
            boolean lamAlef = name.contains("LAM WITH ALEF") && letters.length() == 2;
            if (form.matches() && (letters.length() == 1 || lamAlef)) {
                shapes.computeIfAbsent(letters, some -> new EnumMap<>(Shape.class))
                        .putIfAbsent(Shape.valueOf(form.group(1)), shaped);
            }
        }
        return Map.copyOf(shapes);
    }

    /** The same text in shapes, each letter still before those that are read after it. */
    static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean toEarlier = isJoinedToTheNext(text, before(text, i)) && hasShape(text, i, Shape.FINAL);
            Character ligature = i + 1 < text.length() && text.charAt(i) == LAM
                    ? shape(text.substring(i, i + 2), toEarlier ? Shape.FINAL : Shape.ISOLATED)
                    : null;
            if (ligature != null) {
                joined.append(ligature.charValue());
                i++;
                continue;
            }
            int next = after(text, i);
            boolean toLater = next >= 0 && isJoinedToTheNext(text, i) && hasShape(text, next, Shape.FINAL);
            Character shape = shape(String.valueOf(text.charAt(i)), shape(toEarlier, toLater));
            joined.append(shape == null ? text.charAt(i) : shape.charValue());
        }
        return joined.toString();
    }

    private static Shape shape(boolean toEarlier, boolean toLater) {
        if (toEarlier) {
            return toLater ? Shape.MEDIAL : Shape.FINAL;
        }
        return toLater ? Shape.INITIAL : Shape.ISOLATED;
    }

    private static @Nullable Character shape(String letters, Shape shape) {
        Map<Shape, Character> shapes = SHAPES.get(letters);
        return shapes == null ? null : shapes.get(shape);
    }

    private static boolean isJoinedToTheNext(String text, int at) {
        return at >= 0 && hasShape(text, at, Shape.INITIAL);
    }

    private static boolean hasShape(String text, int at, Shape shape) {
        return text.charAt(at) == STRETCH || shape(String.valueOf(text.charAt(at)), shape) != null;
    }

    /** The letter before it, marks above and below left out; -1 when there is none. */
    private static int before(String text, int at) {
        int before = at - 1;
        while (before >= 0 && isMark(text.charAt(before))) {
            before--;
        }
        return before;
    }

    private static int after(String text, int at) {
        int after = at + 1;
        while (after < text.length() && isMark(text.charAt(after))) {
            after++;
        }
        return after < text.length() ? after : -1;
    }

    private static boolean isMark(char character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
