package org.safesessions.register;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.safesessions.kernel.Reason;

/**
 * What others in a session may read of a name: for children and adults at risk a first name and one initial at most, so
 * that nobody can look them up afterwards (guidance row S48). Works on every script; where a name has no spaces and the
 * family name comes first, the part after it is shown.
 */
public final class DisplayNames {

    static final int LONGEST = 40;
    private static final int LONGEST_FIRST_NAME = 30;
    private static final int SURNAME_WORTH_LOOKING_FOR_INSIDE = 4;
    private static final String NOBODY = "Guest";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}._@]+");
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}]+");
    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("[\\s\\p{Z}]+\\p{Nd}+$");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "rev", "sir");
    private static final Set<String> AFTER_A_NAME = Set.of("jr", "sr", "ii", "iii", "phd", "obe", "mbe");

    private DisplayNames() {}

    /** A first name and the initial of the last; the name itself when it is a single one. */
    public static String suggest(String fullName) {
        List<String> words = words(fullName);
        if (words.isEmpty()) {
            return NOBODY;
        }
        String first = clip(words.get(0));
        if (words.size() == 1) {
            return givenPart(first);
        }
        String initial = initial(words.get(words.size() - 1));
        return initial.isEmpty() ? first : first + " " + initial;
    }

    /** As typed, without a number at its end: numbers tell apart those who are alike, and are ours to give. */
    static String tidy(String displayName) {
        return NUMBER_AT_THE_END.matcher(displayName).replaceFirst("");
    }

    /** DISPLAY_NAME_SHOWS_SURNAME when somebody could be looked up by it; for children and adults at risk. */
    public static Optional<Reason> whyNot(String fullName, String displayName) {
        return showsTooMuch(words(fullName), displayName)
                ? Optional.of(Reason.of("DISPLAY_NAME_SHOWS_SURNAME", suggest(fullName)))
                : Optional.empty();
    }

    /** The first with this name is shown as it is, the second with a 2. */
    static String numbered(String displayName, int number) {
        return number <= 1 ? displayName : displayName + " " + number;
    }

    /** Whether people would take the one for the other: accents, case and spaces aside. */
    public static boolean alike(String one, String other) {
        return folded(one).equals(folded(other));
    }

    static String folded(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "");
        return plain.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static boolean showsTooMuch(List<String> fullName, String displayName) {
        List<String> shown = Arrays.stream(BETWEEN_WORDS.split(displayName.strip()))
                .filter(word -> letters(word) > 0)
                .toList();
        if (displayName.indexOf('@') >= 0 || shown.size() > 2 || (shown.size() == 2 && letters(shown.get(1)) > 1)) {
            return true;
        }
        if (shown.isEmpty() || fullName.isEmpty()) {
            return false;
        }
        String first = core(shown.get(0));
        if (fullName.size() == 1) {
            String only = core(fullName.get(0));
            return first.equals(only) && !core(givenPart(fullName.get(0))).equals(only);
        }
        return !core(fullName.get(0)).startsWith(first) && holds(shown.get(0), fullName.get(fullName.size() - 1));
    }

    private static boolean holds(String shown, String surname) {
        String whole = core(surname);
        if (whole.isEmpty()) {
            return false;
        }
        if (whole.length() >= SURNAME_WORTH_LOOKING_FOR_INSIDE && core(shown).contains(whole)) {
            return true;
        }
        List<String> partsOfSurname = parts(surname);
        return core(shown).equals(whole) || parts(shown).stream().anyMatch(partsOfSurname::contains);
    }

    private static List<String> parts(String word) {
        return Arrays.stream(HYPHENS.split(word))
                .map(DisplayNames::core)
                .filter(part -> part.length() > 1)
                .toList();
    }

    /** In the order people say them: "Brown, Sam" is Sam Brown; titles are no names. */
    private static List<String> words(String fullName) {
        String said = fullName.strip();
        int comma = said.indexOf(',');
        if (comma > 0 && comma == said.lastIndexOf(',')) {
            String after = said.substring(comma + 1).strip();
            boolean addition = AFTER_A_NAME.contains(core(after));
            said = addition ? said.substring(0, comma) : after + " " + said.substring(0, comma);
        }
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(said))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() > 1 && TITLES.contains(core(words.get(0))) ? words.subList(1, words.size()) : words;
    }

    /** Of a name written without spaces whose family name comes first, the part after that. */
    private static String givenPart(String name) {
        int[] points = name.codePoints().toArray();
        boolean familyNameFirst = points.length >= 2
                && points.length <= 4
                && Arrays.stream(points).allMatch(point -> {
                    UnicodeScript script = UnicodeScript.of(point);
                    return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
                });
        if (!familyNameFirst) {
            return name;
        }
        int family = points.length == 4 ? 2 : 1;
        return new String(points, family, points.length - family);
    }

    private static String initial(String word) {
        int[] points = word.codePoints().toArray();
        for (int point : points) {
            if (isLetter(point)) {
                return new String(Character.toChars(Character.toTitleCase(point)));
            }
        }
        return "";
    }

    private static String clip(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_FIRST_NAME
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_FIRST_NAME));
    }

    private static long letters(String word) {
        return word.codePoints().filter(DisplayNames::isLetter).count();
    }

    private static boolean isLetter(int point) {
        return Character.isLetter(point) && Character.getType(point) != Character.MODIFIER_LETTER;
    }

    /** Letters and digits only, without accents and case. */
    private static String core(String word) {
        StringBuilder core = new StringBuilder();
        folded(word).codePoints().filter(Character::isLetterOrDigit).forEach(core::appendCodePoint);
        return core.toString();
    }
}
