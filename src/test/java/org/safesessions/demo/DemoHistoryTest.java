package org.safesessions.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoHistoryTest {

    private static final int WEEKS = 12;

    @Test
    void tellsEveryStoryWithinTwelveWeeksAndMostEveningsAreOrdinary() {
        List<DemoStory> told = IntStream.rangeClosed(1, WEEKS)
                .boxed()
                .flatMap(weeksAgo -> Arrays.stream(DemoClub.values()).map(club -> DemoHistory.story(club, weeksAgo)))
                .toList();

        assertThat(told).contains(DemoStory.values());
        assertThat(told)
                .as("evenings that have a club and a week to be told of")
                .filteredOn(story -> story != DemoStory.ORDINARY)
                .hasSameSizeAs(DemoHistory.STORIES.entrySet())
                .hasSizeLessThan(told.size() / 2);
    }

    @Test
    void leavesNothingToChanceSoThatEverybodyFindsTheSame() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Random")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("RandomGenerator")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.safesessions.demo"));
    }

    @Test
    void isLivedOnlyWhereNothingOfItCanGoOut() {
        assertThat(DemoHistory.isWanted(true, "")).isTrue();
        assertThat(DemoHistory.isWanted(true, "smtp.example.org")).isFalse();
        assertThat(DemoHistory.isWanted(false, "")).isFalse();
    }
}
