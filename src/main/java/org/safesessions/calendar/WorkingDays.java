package org.safesessions.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts working days: Monday to Friday, without the bank holidays of one nation. The day on which a clock begins is not
 * counted, whatever the hour and whether anybody works on it or not; the clock ends on the last day counted, at the time of
 * day at which it began. Days are those of one place, so that it stays the same time of day there when clocks move.
 *
 * <p>Hours are not counted here: what is due within 24 hours is due in the night and at Christmas too.
 */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final ZoneId zone;
    private final Predicate<LocalDate> holiday;

    /**
     * @param zone whose days are counted
     * @param holiday whether a day that is not at a weekend is none to work on
     */
    public WorkingDays(ZoneId zone, Predicate<LocalDate> holiday) {
        this.zone = zone;
        this.holiday = holiday;
    }

    /** By the bank holidays of that nation. */
    public static WorkingDays of(Nation nation, ZoneId zone, BankHolidays holidays) {
        return new WorkingDays(zone, day -> !holidays.between(day, day, nation).isEmpty());
    }

    public boolean isOne(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    /** The day on which the last of so many working days after that day is. */
    public LocalDate after(LocalDate day, int workingDays) {
        refuseBackwards(workingDays);
        LocalDate last = day;
        for (int left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            if (isOne(last)) {
                left--;
            }
        }
        return last;
    }

    /**
     * Until when something is due that is due within so many working days. A time of day that is left out on that day, because
     * clocks are put forward, is the one as much later; of a time that comes twice it is the first.
     */
    public Instant after(Instant from, int workingDays) {
        ZonedDateTime began = from.atZone(zone);
        LocalTime time = began.toLocalTime();
        LocalDate last = after(began.toLocalDate(), workingDays);
        return workingDays == 0 ? from : last.atTime(time).atZone(zone).toInstant();
    }

    private static void refuseBackwards(int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days are counted forwards");
        }
    }
}
