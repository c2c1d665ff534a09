package org.safesessions.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The working days of the organisation: by the nation it says it is in, {@code safe-sessions.organisation.nation}, and by the
 * clocks of its place, {@code safe-sessions.time-zone}.
 */
@Component
public class HouseCalendar {

    private final Nation nation;
    private final WorkingDays days;

    /**
     * @param nation England and Wales unless the organisation says otherwise
     */
    HouseCalendar(
            @Value("${safe-sessions.organisation.nation:ENGLAND_AND_WALES}") Nation nation,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId zone,
            BankHolidays holidays) {
        this.nation = nation;
        this.days = WorkingDays.of(nation, zone, holidays);
    }

    public Nation nation() {
        return nation;
    }

    public boolean isWorkingDay(LocalDate day) {
        return days.isOne(day);
    }

    /**
     * Until when something is due.
     *
     * @param within whole days when working days are counted; else a time that passes in the night and at weekends too
     */
    public Instant due(Instant from, Duration within, boolean inWorkingDays) {
        return inWorkingDays ? days.after(from, Math.toIntExact(within.toDays())) : from.plus(within);
    }
}
