package org.safesessions.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** On which days something takes place that is repeated every week, and when it starts on each of them. */
final class SeriesDates {

    private SeriesDates() {}

    /**
     * The same day of the week at the same time on the clock, whatever the clocks do meanwhile.
     *
     * @param first when it starts for the first time
     * @param until the last day that may be one of them
     * @param except days on which it does not take place; days that are none of them do not matter
     * @param atMost no more than so many are told
     */
    static SortedMap<LocalDate, Instant> weekly(
            Instant first, ZoneId zone, LocalDate until, Set<LocalDate> except, int atMost) {
        SortedMap<LocalDate, Instant> dates = new TreeMap<>();
        LocalDateTime begin = LocalDateTime.ofInstant(first, zone);
        LocalDate day = begin.toLocalDate();
        while (!day.isAfter(until) && dates.size() < atMost) {
            if (!except.contains(day)) {
                dates.put(day, day.equals(begin.toLocalDate()) ? first : start(day, begin.toLocalTime(), zone));
            }
            day = day.plusWeeks(1);
        }
        return dates;
    }

    /**
     * When the clock shows that time on that day. A time that the clocks leap over comes as much later as they leap; of a
     * time that comes twice it is the first.
     */
    static Instant start(LocalDate day, LocalTime time, ZoneId zone) {
        List<Instant> instants = LocalStart.instants(day.atTime(time), zone);
        return instants.isEmpty() ? day.atTime(time).atZone(zone).toInstant() : instants.get(0);
    }

    /** Every week between the two days, as {@link #weekly} counts them. */
    static List<LocalDate> days(LocalDate first, LocalDate until, int atMost) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(until) && days.size() < atMost; day = day.plusWeeks(1)) {
            days.add(day);
        }
        return days;
    }
}
