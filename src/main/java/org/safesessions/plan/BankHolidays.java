package org.safesessions.plan;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Which days are bank holidays in the nations of the United Kingdom, by a calendar that others keep. It suggests; whoever
 * plans decides. A holiday that is proclaimed at short notice may be missing.
 */
@Component
public class BankHolidays {

    private final HolidayManager calendar =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    /** From the first day to the last, both included, by day with its English name. */
    public SortedMap<LocalDate, String> between(LocalDate from, LocalDate to, Nation nation) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        if (!to.isBefore(from)) {
            calendar.getHolidays(from, to, nation.code())
                    .forEach(holiday -> days.put(holiday.getDate(), holiday.getDescription(Locale.UK)));
        }
        return days;
    }
}
