package org.safesessions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The corpus of {@code hostile-texts.txt}, and what is too long to be written there. */
public final class HostileTexts {

    /** What a template, a formula or an expression would have made of one of them. */
    public static final String WORKED_OUT = "982007569";

    private static final String EVERYTHING = "everything";
    private static final String NAMES = "names";
    private static final Map<String, List<String>> CORPUS = read();

    private HostileTexts() {}

    /** Each by itself, the long ones left out. */
    public static List<String> all() {
        return CORPUS.values().stream().flatMap(List::stream).toList();
    }

    /** Names that people have, or might: each is accepted. */
    public static List<String> names() {
        return CORPUS.getOrDefault(NAMES, List.of());
    }

    /** Short, and of many kinds at once. */
    public static List<String> everythingAtOnce() {
        return CORPUS.getOrDefault(EVERYTHING, List.of());
    }

    /** As long as the longest text that is accepted anywhere. */
    public static String longOne() {
        return "<b>".repeat(3_334).substring(0, 10_000);
    }

    /** Longer than anything may be. */
    public static String megabyte() {
        return "\uD83D\uDE00a".repeat(200_000);
    }

    /**
     * For the field of that number: what is of many kinds, two or three of each heading, and a long one; other fields
     * get others, so that all are tried.
     */
    public static List<String> forField(int number) {
        List<String> texts = new ArrayList<>(everythingAtOnce());
        CORPUS.forEach((heading, some) -> {
            if (!heading.equals(EVERYTHING)) {
                texts.add(some.get(number % some.size()));
                texts.add(some.get((number * 7 + 3) % some.size()));
            }
        });
        texts.add(longOne());
        return texts;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> corpus = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HostileTexts.class.getResourceAsStream("/hostile-texts.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("# ")) {
                    section = corpus.computeIfAbsent(line.substring(2), heading -> new ArrayList<>());
                } else if (!line.isEmpty()) {
                    section.add(plain(line));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        corpus.values().removeIf(List::isEmpty);
        return corpus;
    }

    /** With Java's escapes taken for what they stand for. */
    private static String plain(String line) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) != '\\') {
                text.append(line.charAt(at));
            } else if (line.charAt(++at) == 'u') {
                text.append((char) Integer.parseInt(line.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                text.append(
                        switch (line.charAt(at)) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            case 'b' -> '\b';
                            default -> line.charAt(at);
                        });
            }
        }
        return text.toString();
    }
}
