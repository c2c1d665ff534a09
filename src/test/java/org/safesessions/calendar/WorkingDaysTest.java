package org.safesessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against an oracle that knows the rules of gov.uk and nothing of the calendar we use. */
class WorkingDaysTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BankHolidays HOLIDAYS = new BankHolidays();
    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2034;

    @ParameterizedTest
    @EnumSource(Nation.class)
    void everyDayOfElevenYearsIsAWorkingDayOrNoneAsTheRulesSay(Nation nation) {
        WorkingDays days = WorkingDays.of(nation, LONDON, HOLIDAYS);

        assertThat(LocalDate.of(FIRST_YEAR, 1, 1)
                        .datesUntil(LocalDate.of(LAST_YEAR + 1, 1, 1))
                        .filter(day -> days.isOne(day) != Oracle.isWorkingDay(day, nation))
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Nation.class)
    void noClockEndsEarlyAndNoneIsMissed(Nation nation) {
        WorkingDays days = remembering(nation);
        List<String> wrong = new ArrayList<>();

        for (LocalDate day = LocalDate.of(FIRST_YEAR, 1, 1);
                day.isBefore(LocalDate.of(LAST_YEAR, 11, 1));
                day = day.plusDays(1)) {
            for (int within : new int[] {1, 2, 3, 5, 10, 15, 45}) {
                for (LocalTime time : List.of(LocalTime.MIN, LocalTime.of(1, 30), LocalTime.of(17, 5), LocalTime.MAX)) {
                    Instant from = LocalDateTime.of(day, time).atZone(LONDON).toInstant();
                    Instant due = days.after(from, within);
                    if (!due.equals(Oracle.due(from, within, nation))) {
                        wrong.add(from + " within " + within + ": " + due);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} within {2} is {3}")
    @CsvSource({
        // Easter 2027, from Maundy Thursday: Scotland works on Easter Monday
        "ENGLAND_AND_WALES, 2027-03-25T16:00, 1, 2027-03-30T16:00",
        "NORTHERN_IRELAND, 2027-03-25T16:00, 1, 2027-03-30T16:00",
        "SCOTLAND, 2027-03-25T16:00, 1, 2027-03-29T16:00",
        // Christmas 2026 and the New Year after it
        "ENGLAND_AND_WALES, 2026-12-24T16:00, 1, 2026-12-29T16:00",
        "ENGLAND_AND_WALES, 2026-12-31T09:00, 1, 2027-01-04T09:00",
        "SCOTLAND, 2026-12-31T09:00, 1, 2027-01-05T09:00",
        // clocks go forward on 28 March 2027 and back on 31 October 2027: the same time of day, not the same number of
        // hours
        "ENGLAND_AND_WALES, 2027-03-24T10:00, 2, 2027-03-30T10:00",
        "ENGLAND_AND_WALES, 2027-10-29T10:00, 1, 2027-11-01T10:00",
        // proclaimed for Scotland alone
        "SCOTLAND, 2026-06-12T12:00, 1, 2026-06-16T12:00",
        "ENGLAND_AND_WALES, 2026-06-12T12:00, 1, 2026-06-15T12:00",
        // the day on which it begins is never counted
        "ENGLAND_AND_WALES, 2026-11-21T23:00, 1, 2026-11-23T23:00",
        "NORTHERN_IRELAND, 2027-07-09T08:00, 1, 2027-07-13T08:00"
    })
    void eachNationCountsItsOwn(Nation nation, LocalDateTime from, int within, LocalDateTime due) {
        assertThat(WorkingDays.of(nation, LONDON, HOLIDAYS)
                        .after(from.atZone(LONDON).toInstant(), within))
                .isEqualTo(due.atZone(LONDON).toInstant());
    }

    @Test
    void theSameMomentIsAnotherDayInAnotherPlace() {
        Instant fridayNightInLondon = Instant.parse("2026-11-20T23:30:00Z");
        Predicate<LocalDate> none = day -> false;

        assertThat(new WorkingDays(LONDON, none).after(fridayNightInLondon, 1)).isEqualTo("2026-11-23T23:30:00Z");
        assertThat(new WorkingDays(ZoneId.of("Asia/Karachi"), none).after(fridayNightInLondon, 1))
                .isEqualTo("2026-11-22T23:30:00Z");
    }

    @Test
    void aTimeThatClocksLeaveOutIsTheOneAfterIt() {
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        // clocks go forward there at midnight before Friday 30 April 2027
        Instant from = LocalDateTime.parse("2027-04-29T00:30").atZone(cairo).toInstant();

        assertThat(new WorkingDays(cairo, day -> false)
                        .after(from, 1)
                        .atZone(cairo)
                        .toLocalDateTime())
                .isEqualTo("2027-04-30T01:30");
    }

    @Test
    void hoursAreHoursAtChristmasToo() {
        HouseCalendar house = new HouseCalendar(Nation.SCOTLAND, LONDON, HOLIDAYS);
        Instant from = Instant.parse("2026-12-24T16:00:00Z");

        assertThat(house.due(from, Duration.ofHours(24), false)).isEqualTo("2026-12-25T16:00:00Z");
        assertThat(house.due(from, Duration.ofDays(1), true)).isEqualTo("2026-12-29T16:00:00Z");
        assertThat(house.nation()).isEqualTo(Nation.SCOTLAND);
        assertThat(house.isWorkingDay(LocalDate.parse("2026-11-30"))).isFalse();
    }

    @Test
    void withinNothingIsNow() {
        Instant saturday = Instant.parse("2026-11-21T10:00:00Z");

        assertThat(new WorkingDays(LONDON, day -> false).after(saturday, 0)).isEqualTo(saturday);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingDays(LONDON, day -> false).after(saturday, -1));
    }

    @Test
    void everyProclaimedDayHasASourceAndIsKeptByEachOfItsNations() {
        for (Nation nation : Nation.values()) {
            ProclaimedHolidays.read()
                    .between(LocalDate.MIN, LocalDate.MAX, nation)
                    .forEach(one -> {
                        assertThat(one.source()).isNotBlank();
                        assertThat(one.reviewed()).isAfter(LocalDate.parse("2026-01-01"));
                        assertThat(WorkingDays.of(nation, LONDON, HOLIDAYS).isOne(one.day()))
                                .isFalse();
                    });
        }
    }

    private static WorkingDays remembering(Nation nation) {
        Map<LocalDate, Boolean> known = new ConcurrentHashMap<>();
        return new WorkingDays(
                LONDON,
                day -> known.computeIfAbsent(
                        day, one -> !HOLIDAYS.between(one, one, nation).isEmpty()));
    }

    /** The Banking and Financial Dealings Act 1971 and gov.uk, by hand. */
    private static final class Oracle {

        private static final Map<Nation, Set<LocalDate>> ALL = new ConcurrentHashMap<>();

        static boolean isWorkingDay(LocalDate day, Nation nation) {
            return day.getDayOfWeek().getValue() <= 5
                    && !ALL.computeIfAbsent(nation, Oracle::all).contains(day);
        }

        /** Counts backwards: the first day that has so many working days since the day it began, it included. */
        static Instant due(Instant from, int within, Nation nation) {
            LocalDateTime began = LocalDateTime.ofInstant(from, LONDON);
            LocalDate last = began.toLocalDate();
            while (last.toEpochDay() == began.toLocalDate().toEpochDay()
                    || began.toLocalDate()
                                    .plusDays(1)
                                    .datesUntil(last.plusDays(1))
                                    .filter(day -> isWorkingDay(day, nation))
                                    .count()
                            < within) {
                last = last.plusDays(1);
            }
            return LocalDateTime.of(last, began.toLocalTime()).atZone(LONDON).toInstant();
        }

        private static Set<LocalDate> all(Nation nation) {
            Set<LocalDate> days = new HashSet<>();
            for (int year = FIRST_YEAR; year <= LAST_YEAR + 1; year++) {
                LocalDate easter = easter(year);
                days.add(easter.minusDays(2));
                if (nation != Nation.SCOTLAND) {
                    days.add(easter.plusDays(1));
                }
                days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
                days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
                days.add(LocalDate.of(year, 8, 1)
                        .with(
                                nation == Nation.SCOTLAND
                                        ? TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)
                                        : TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
                kept(days, LocalDate.of(year, 1, 1));
                kept(days, LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26));
                switch (nation) {
                    case ENGLAND_AND_WALES -> {}
                    case SCOTLAND -> {
                        kept(days, LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 2));
                        kept(days, LocalDate.of(year, 11, 30));
                    }
                    case NORTHERN_IRELAND -> {
                        kept(days, LocalDate.of(year, 3, 17));
                        kept(days, LocalDate.of(year, 7, 12));
                    }
                }
            }
            if (nation == Nation.SCOTLAND) {
                days.add(LocalDate.of(2026, 6, 15));
            }
            return days;
        }

        /** Each that is at a weekend is kept on the next weekday that is no holiday already. */
        private static void kept(Set<LocalDate> days, LocalDate... own) {
            Set<LocalDate> together = new HashSet<>(Set.of(own));
            for (LocalDate one : own) {
                LocalDate day = one;
                while (day.getDayOfWeek().getValue() > 5 || (!day.equals(one) && together.contains(day))) {
                    day = day.plusDays(1);
                }
                together.add(day);
            }
            days.addAll(together);
        }

        /** Meeus, Jones and Butcher. */
        private static LocalDate easter(int year) {
            int a = year % 19;
            int b = year / 100;
            int c = year % 100;
            int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
            int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
            int m = (a + 11 * h + 22 * l) / 451;
            int month = (h + l - 7 * m + 114) / 31;
            return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
        }
    }
}
