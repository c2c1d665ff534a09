package org.safesessions.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoClubTest {

    @Test
    void fiveClubsOnFivePlatformsMakeSixtyEveningsInTwelveWeeksWhateverDayItIsToday() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        monday.datesUntil(monday.plusWeeks(1))
                .forEach(today -> assertThat(IntStream.rangeClosed(1, 12)
                                .boxed()
                                .flatMap(weeksAgo ->
                                        Arrays.stream(DemoClub.values()).map(club -> club.day(today, weeksAgo))))
                        .hasSize(60)
                        .doesNotHaveDuplicates()
                        .allMatch(day -> day.isBefore(today) && !day.isBefore(today.minusWeeks(12))));
        assertThat(DemoClub.values())
                .extracting(club -> club.plan(Instant.EPOCH).platform())
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void anEveningStartsAtTheSameTimeOfDayOnBothSidesOfTheChangeOfClocks() {
        ZoneId london = ZoneId.of("Europe/London");

        assertThat(DemoClub.HOMEWORK
                        .startsOn(LocalDate.of(2026, 10, 19))
                        .atZone(london)
                        .toLocalTime())
                .isEqualTo(DemoClub.HOMEWORK
                        .startsOn(LocalDate.of(2026, 10, 26))
                        .atZone(london)
                        .toLocalTime());
    }

    @Test
    void everybodyWhoComesHasANameOfTheirOwnAndAnAddressThatIsNobodys() {
        for (DemoClub club : DemoClub.values()) {
            assertThat(club.people()).extracting(form -> form.participantName()).doesNotHaveDuplicates();
            assertThat(club.people())
                    .allSatisfy(form -> assertThat(
                                    form.carer() == null
                                            ? form.email()
                                            : form.carer().email())
                            .endsWith("@example.org"));
        }
    }
}
