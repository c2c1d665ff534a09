package org.safesessions.register.files;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a list says about people. The guess is only a first one: a co-host looks at it and corrects it. */
public enum Column {
    FIRST_NAME("first name|given name|forename|vorname|prenom|nombre"),
    LAST_NAME("last name|surname|family name|nachname|apellidos?"),
    EMERGENCY_PHONE(".*(emergency|in case of).*(phone|number|contact|mobile).*"),
    CARER_NAME(".*\\b(carer|parent|guardian|mother|father)s?\\b.* name\\b.*|name of .*(carer|parent|guardian).*"),
    CARER_EMAIL(".*\\b(carer|parent|guardian)s?\\b.*\\be-?mail.*|e-?mail.* of .*(carer|parent|guardian).*"),
    CARER_PHONE(".*\\b(carer|parent|guardian)s?\\b.*\\b(telephone|phone|mobile|number)\\b.*"
            + "|(telephone|phone|mobile).* of .*(carer|parent|guardian).*"),
    DISPLAY_NAME("display name|screen name|zoom name|nickname|known as|name to show"),
    BIRTH_DATE(".*(date of birth|birth ?date|birthday|\\bdob\\b|geburtsdatum).*"),
    AGE("age|ages|age group|age range|age in years|.*how old.*|ticket type"),
    EMAIL("e-?mail|e-?mail address|mail|user email|your e-?mail.*|correo.*|attendee e-?mail"),
    PHONE("(tele)?phone( number)?|mobile( number| phone)?|cell( phone)?|your (mobile|phone).*|tel\\.?"),
    FULL_NAME(
            "name|full name|participant( name)?|(child|participant|attendee|young person|student|pupil|member)\\S* "
                    + "(full )?name|(full )?name of .*(child|participant|young person|attendee).*|your( full)? name\\d*|name\\d+"),
    STATUS("approval status|attendee status|status|registration status"),
    WHERE("where .*(join|be).*|address|location|joining from"),
    /** Not taken over: it is nobody's business, or of no use. */
    IGNORED("");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}#.?-]+");

    private final Pattern headers;

    Column(String headers) {
        this.headers = Pattern.compile(headers);
    }

    /** One guess for each column; nothing but ignored columns may be meant twice. */
    public static List<Column> guess(List<String> header, List<List<String>> rows) {
        List<Column> guesses = new ArrayList<>();
        for (String name : header) {
            guesses.add(of(name).orElse(IGNORED));
        }
        for (Column column : values()) {
            keepBest(column, guesses, header, rows);
        }
        return List.copyOf(guesses);
    }

    /** For a list without a header: what the first rows look like. */
    static List<Column> guessByContent(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Column> guesses = new ArrayList<>();
        for (int index = 0; index < columns; index++) {
            Column guess = byContent(index, rows);
            guesses.add(guesses.contains(guess) ? IGNORED : guess);
        }
        return List.copyOf(guesses);
    }

    static Optional<Column> of(String header) {
        String name = folded(header);
        return Arrays.stream(values())
                .filter(column -> column != IGNORED)
                .filter(column -> column.headers.matcher(name).matches())
                .findFirst();
    }

    /** Without accents, case, and signs that only decorate. */
    static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        String spaced = NOT_PLAIN
                .matcher(plain.replace("'", "").replace("’", ""))
                .replaceAll(" ")
                .strip();
        return spaced.endsWith("?") ? spaced.substring(0, spaced.length() - 1).strip() : spaced;
    }

    /** Of two columns that could be meant, the one with more to say; the longer name if they say as much. */
    private static void keepBest(Column column, List<Column> guesses, List<String> header, List<List<String>> rows) {
        if (column == IGNORED) {
            return;
        }
        List<Integer> candidates = new ArrayList<>();
        for (int index = 0; index < guesses.size(); index++) {
            if (guesses.get(index) == column) {
                candidates.add(index);
            }
        }
        candidates.stream()
                .max(Comparator.comparingLong((Integer index) -> plausible(column, index, rows))
                        .thenComparing(index -> header.get(index).length()))
                .ifPresent(best -> candidates.stream()
                        .filter(index -> !index.equals(best))
                        .forEach(index -> guesses.set(index, IGNORED)));
    }

    private static long plausible(Column column, int index, List<List<String>> rows) {
        boolean mail = column == EMAIL || column == CARER_EMAIL;
        return rows.stream()
                .filter(row -> index < row.size())
                .map(row -> row.get(index))
                .filter(cell -> mail ? cell.contains("@") : !cell.isBlank() && !cell.equalsIgnoreCase("anonymous"))
                .count();
    }

    private static Column byContent(int index, List<List<String>> rows) {
        List<String> cells = rows.stream()
                .map(row -> index < row.size() ? row.get(index).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (cells.isEmpty()) {
            return IGNORED;
        }
        if (cells.stream().allMatch(cell -> cell.contains("@"))) {
            return EMAIL;
        }
        if (cells.stream().allMatch(cell -> cell.matches("\\d{1,3}"))) {
            return AGE;
        }
        if (cells.stream().allMatch(cell -> cell.matches("[+()0-9 .-]{7,25}"))) {
            return PHONE;
        }
        return cells.stream().anyMatch(cell -> cell.codePoints().anyMatch(Character::isLetter)) ? FULL_NAME : IGNORED;
    }
}
