package org.safesessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the days that gov.uk names. */
class BankHolidaysTest {

    private final BankHolidays holidays = new BankHolidays();

    @ParameterizedTest
    @CsvSource({
        "ENGLAND_AND_WALES, 2027-03-26, Good Friday",
        "ENGLAND_AND_WALES, 2027-03-29, Easter Monday",
        "ENGLAND_AND_WALES, 2027-08-30, Summer Bank Holiday",
        "ENGLAND_AND_WALES, 2026-12-28, Boxing Day",
        "SCOTLAND, 2027-01-04, 2nd January",
        "SCOTLAND, 2026-11-30, St. Andrew's Day",
        "SCOTLAND, 2027-08-02, Summer Bank Holiday",
        "NORTHERN_IRELAND, 2027-03-17, Saint Patrick's Day",
        "NORTHERN_IRELAND, 2027-07-12, Battle of the Boyne"
    })
    void eachNationHasItsOwn(Nation nation, LocalDate day, String name) {
        assertThat(holidays.between(day, day, nation)).containsKey(day);
        assertThat(holidays.between(day, day, nation).get(day)).isEqualToIgnoringCase(name);
    }

    @ParameterizedTest
    @CsvSource({
        "SCOTLAND, 2027-03-29",
        "SCOTLAND, 2027-08-30",
        "ENGLAND_AND_WALES, 2026-11-30",
        "ENGLAND_AND_WALES, 2027-03-17",
        "NORTHERN_IRELAND, 2027-08-02"
    })
    void noNationHasThoseOfAnother(Nation nation, LocalDate day) {
        assertThat(holidays.between(day, day, nation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLAND_AND_WALES, 2026-12-26, 2026-12-28",
        "ENGLAND_AND_WALES, 2027-12-25, 2027-12-27",
        "ENGLAND_AND_WALES, 2027-12-26, 2027-12-28",
        "SCOTLAND, 2027-01-02, 2027-01-04",
        "NORTHERN_IRELAND, 2026-12-26, 2026-12-28"
    })
    void aHolidayAtAWeekendStandsOnItsOwnDayAndOnTheOneOnWhichItIsKept(Nation nation, LocalDate own, LocalDate kept) {
        assertThat(holidays.between(own, own, nation)).containsOnlyKeys(own);
        assertThat(holidays.between(kept, kept, nation)).containsOnlyKeys(kept);
        assertThat(holidays.between(own, kept, nation)).containsKeys(own, kept);
    }

    @Test
    void nothingLiesBetweenALastDayAndAnEarlierFirst() {
        assertThat(holidays.between(LocalDate.parse("2027-12-31"), LocalDate.parse("2027-01-01"), Nation.SCOTLAND))
                .isEmpty();
    }
}
