package org.safesessions.kernel;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values (RFC 4180), for people who open it in a spreadsheet. A spreadsheet runs whatever
 * begins like a formula, and each country splits a line at another sign; so an apostrophe is put before every sign that
 * could begin one (OWASP, CSV injection). {@link #asTyped} takes it away again.
 */
public final class CsvText {

    private static final String STARTS_A_CELL = "(^|[,;\\t|\\r\\n])(\\s*)";
    private static final String STARTS_A_FORMULA = "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern FORMULA = Pattern.compile(STARTS_A_CELL + "(" + STARTS_A_FORMULA + ")");
    private static final Pattern HARMLESS = Pattern.compile(STARTS_A_CELL + "'(" + STARTS_A_FORMULA + ")");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    /** With the mark by which spreadsheets know that it is UTF-8, every cell quoted and harmless. */
    public static String of(List<List<String>> rows) {
        return BYTE_ORDER_MARK
                + rows.stream()
                        .map(row -> row.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                        .map(line -> line + "\r\n")
                        .collect(Collectors.joining());
    }

    /** A text that no spreadsheet takes for a formula. */
    public static String harmless(String cell) {
        return FORMULA.matcher(cell).replaceAll("$1$2'$3");
    }

    /** What {@link #harmless} was given. */
    public static String asTyped(String cell) {
        return HARMLESS.matcher(cell).replaceAll("$1$2$3");
    }

    private static String cell(String text) {
        return '"' + harmless(text).replace("\"", "\"\"") + '"';
    }
}
