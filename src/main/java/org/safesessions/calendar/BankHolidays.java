package org.safesessions.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which days are bank holidays in the nations of the United Kingdom: by a calendar that others keep, and those that were
 * proclaimed for one year, by a file of ours.
 */
@Component
public class BankHolidays {

    /** Days between a holiday and the day on which it is kept; Christmas and Boxing Day at a weekend have the longest. */
    private static final int KEPT_WITHIN = 7;

    private final HolidayManager calendar =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final ProclaimedHolidays proclaimed;

    public BankHolidays() {
        this(ProclaimedHolidays.read());
    }

    BankHolidays(ProclaimedHolidays proclaimed) {
        this.proclaimed = proclaimed;
    }

    /**
     * From the first day to the last, both included, by day with its English name. A holiday that is kept on another day,
     * because its own is at a weekend, stands on both: on its own nobody expects to meet either.
     */
    public SortedMap<LocalDate, String> between(LocalDate from, LocalDate to, Nation nation) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        if (to.isBefore(from)) {
            return days;
        }
        proclaimed.between(from, to, nation).forEach(one -> days.put(one.day(), one.name()));
        for (Holiday holiday :
                calendar.getHolidays(from.minusDays(KEPT_WITHIN), to.plusDays(KEPT_WITHIN), nation.code())) {
            Stream.of(holiday.getDate(), holiday.getActualDate())
                    .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                    .forEach(day -> days.put(day, holiday.getDescription(Locale.UK)));
        }
        return days;
    }
}
