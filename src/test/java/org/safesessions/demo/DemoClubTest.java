package org.safesessions.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DemoClubTest {

    @Test
    void fiveClubsOnFivePlatformsMakeSixtyEveningsInTwelveWeeks() {
        LocalDate first = LocalDate.of(2026, 9, 1);

        assertThat(first.datesUntil(first.plusWeeks(12))
                        .flatMap(day -> Arrays.stream(DemoClub.values()).filter(club -> club.isOn(day))))
                .hasSize(60);
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
