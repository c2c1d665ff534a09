package org.safesessions.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes words that are in no language, one for every place, and finds them again wherever they should not be. */
final class Planter {

    /** All of them begin so; six letters that no chance puts together. */
    static final String MARK = "qzxvkj";

    /** Telephone numbers are planted in the range that is kept for stories. */
    static final String NUMBERS = "7700900";

    private static final int LETTERS = 26;
    private static final int WORD = MARK.length() + 4;

    private final Map<String, String> places = new TreeMap<>();
    private int numbers = 100;

    /** Some words that are nowhere else. */
    String words(String place, int howMany) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < howMany; word++) {
            words.add(word(place));
        }
        return String.join(" ", words);
    }

    String word(String place) {
        int number = places.size();
        String word = MARK + letter(number / (LETTERS * LETTERS)) + letter(number / LETTERS) + letter(number) + "o";
        places.put(word, place);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String mail(String place) {
        return word(place).toLowerCase(Locale.ROOT) + "@example.org";
    }

    String number() {
        numbers++;
        return "0" + NUMBERS + numbers;
    }

    private static char letter(int number) {
        return (char) ('a' + number % LETTERS);
    }

    int howMany() {
        return places.size();
    }

    /** The places whose words are in there, in clear, whatever their case; and NUMBERS for a telephone number. */
    Set<String> foundIn(String text) {
        Set<String> found = new TreeSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(MARK); at >= 0; at = lower.indexOf(MARK, at + 1)) {
            String word = lower.substring(at, Math.min(at + WORD, lower.length()));
            found.add(places.getOrDefault(word, "a part of a word: " + word));
        }
        if (lower.contains(NUMBERS)) {
            found.add("a telephone number");
        }
        return found;
    }

    /** Likewise in the bytes of that file, as databases and logs write letters. */
    Set<String> foundIn(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Set<String> found = foundIn(new String(bytes, StandardCharsets.ISO_8859_1));
            for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                found.addAll(foundIn(new String(bytes, wide)));
                found.addAll(foundIn(new String(bytes, 1, bytes.length - 1, wide)));
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> foundInFilesOf(Path folder) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> Files.isRegularFile(file) && file.toFile().length() > 1)
                    .forEach(file -> found.addAll(foundIn(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }
}
