package org.safesessions.register.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of one column. Whether 03/04/2015 is in March or in April is told by the column's other dates: one
 * that can only be the one decides for all.
 */
public final class Dates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(\\D.*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(\\D.*)?");
    private static final Pattern DAY_MONTH_WORD =
            Pattern.compile("(\\d{1,2})\\S{0,2}[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4})(\\D.*)?");
    private static final Pattern MONTH_WORD_DAY =
            Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})\\S{0,2},? (\\d{4})(\\D.*)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int MOST_MONTHS = 12;

    private final boolean monthFirst;

    private Dates(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /**
     * @param monthFirstWhenUnclear what is meant when no date of the column tells
     */
    public static Dates of(List<String> column, boolean monthFirstWhenUnclear) {
        boolean onlyDayFirst = false;
        boolean onlyMonthFirst = false;
        for (String cell : column) {
            Matcher parts = YEAR_LAST.matcher(cell.strip());
            if (parts.matches()) {
                onlyDayFirst |= Integer.parseInt(parts.group(1)) > MOST_MONTHS;
                onlyMonthFirst |= Integer.parseInt(parts.group(2)) > MOST_MONTHS;
            }
        }
        return new Dates(onlyDayFirst == onlyMonthFirst ? monthFirstWhenUnclear : onlyMonthFirst);
    }

    public boolean isMonthFirst() {
        return monthFirst;
    }

    /** The day, whatever time is written after it; empty when it is none. */
    public Optional<LocalDate> read(String cell) {
        String text = cell.strip();
        try {
            Matcher parts = YEAR_FIRST.matcher(text);
            if (parts.matches()) {
                return Optional.of(day(parts.group(1), parts.group(2), parts.group(3)));
            }
            parts = YEAR_LAST.matcher(text);
            if (parts.matches()) {
                return Optional.of(
                        monthFirst
                                ? day(parts.group(3), parts.group(1), parts.group(2))
                                : day(parts.group(3), parts.group(2), parts.group(1)));
            }
            parts = DAY_MONTH_WORD.matcher(text);
            if (parts.matches()) {
                return Optional.of(day(parts.group(3), month(parts.group(2)), parts.group(1)));
            }
            parts = MONTH_WORD_DAY.matcher(text);
            return parts.matches()
                    ? Optional.of(day(parts.group(3), month(parts.group(1)), parts.group(2)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** 0, which no calendar has, for a word that names none. */
    private static String month(String word) {
        String start = word.toLowerCase(Locale.ROOT).substring(0, 3);
        return Integer.toString(MONTHS.indexOf(start) + 1);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
