package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.constraints.DateRange;
import net.jqwik.time.api.constraints.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesDatesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static SortedMap<LocalDate, Instant> weekly(String first, String until, String... except) {
        return SeriesDates.weekly(
                Instant.parse(first),
                LONDON,
                LocalDate.parse(until),
                Set.of(except).stream().map(LocalDate::parse).collect(Collectors.toSet()),
                60);
    }

    @Test
    void theLastDayCountsAndTheDayAfterItDoesNot() {
        assertThat(weekly("2026-11-23T18:00:00Z", "2026-12-07").keySet())
                .map(LocalDate::toString)
                .containsExactly("2026-11-23", "2026-11-30", "2026-12-07");
        assertThat(weekly("2026-11-23T18:00:00Z", "2026-12-06")).hasSize(2);
        assertThat(weekly("2026-11-23T18:00:00Z", "2026-11-22")).isEmpty();
    }

    @Test
    void anExceptionIsLeftOutAndADayThatIsNoDateDoesNotMatter() {
        assertThat(weekly("2026-11-23T18:00:00Z", "2026-12-07", "2026-11-30", "2026-12-02"))
                .containsOnlyKeys(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-12-07"));
    }

    @Test
    void theFirstDateMayBeAnException() {
        assertThat(weekly("2026-11-23T18:00:00Z", "2026-12-07", "2026-11-23").firstKey())
                .isEqualTo("2026-11-30");
    }

    /** The clocks go forward on 28 March and back on 31 October 2027. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-22T18:30:00Z, 2027-03-29, 2027-03-29T17:30:00Z",
        "2027-10-25T17:30:00Z, 2027-11-01, 2027-11-01T18:30:00Z",
        "2027-03-21T01:30:00Z, 2027-03-28, 2027-03-28T01:30:00Z",
        "2027-10-24T00:30:00Z, 2027-10-31, 2027-10-31T00:30:00Z"
    })
    void theClockOnTheWallShowsTheSameTimeWhenTheClocksChange(String first, LocalDate day, Instant start) {
        assertThat(weekly(first, day.toString())).containsEntry(day, start);
    }

    @Test
    void aFirstDateInTheHourThatComesTwiceKeepsItsMoment() {
        Instant second = Instant.parse("2027-10-31T01:30:00Z");

        assertThat(SeriesDates.weekly(second, LONDON, LocalDate.parse("2027-10-31"), Set.of(), 60))
                .containsEntry(LocalDate.parse("2027-10-31"), second);
    }

    @Test
    void thereAreNeverMoreThanAsked() {
        assertThat(SeriesDates.weekly(
                        Instant.parse("2026-11-23T18:00:00Z"), LONDON, LocalDate.parse("9998-12-31"), Set.of(), 61))
                .hasSize(61);
    }

    @Property(tries = 300)
    void everyDateIsOnTheSameDayOfTheWeekAtTheSameTimeOfTheClockUnlessTheClocksLeapOverIt(
            @ForAll @DateRange(min = "2026-01-01", max = "2030-12-31") LocalDate first,
            @ForAll @TimeRange(min = "00:00", max = "23:59") LocalTime time,
            @ForAll @IntRange(max = 59) int weeks,
            @ForAll @Size(max = 5) Set<@IntRange(max = 59) Integer> left) {
        Instant start = first.atTime(time).atZone(LONDON).toInstant();
        LocalTime shown = LocalTime.ofInstant(start, LONDON);
        Set<LocalDate> except = left.stream().map(first::plusWeeks).collect(Collectors.toSet());

        SortedMap<LocalDate, Instant> dates = SeriesDates.weekly(start, LONDON, first.plusWeeks(weeks), except, 60);

        assertThat(dates.size()).isEqualTo((int) IntStream.rangeClosed(0, weeks)
                .filter(week -> !left.contains(week))
                .count());
        dates.forEach((day, at) -> {
            assertThat(day.getDayOfWeek()).isEqualTo(first.getDayOfWeek());
            assertThat(LocalDate.ofInstant(at, LONDON)).isEqualTo(day);
            assertThat(except).doesNotContain(day);
            boolean leapt = LocalStart.instants(day.atTime(shown), LONDON).isEmpty();
            assertThat(LocalTime.ofInstant(at, LONDON)).isEqualTo(leapt ? shown.plusHours(1) : shown);
        });
    }
}
