package org.safesessions.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Supervision;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.register.AgeGroup;

class FollowUpPolicyTest {

    private static final PolicyBook POLICY = new PolicyBook();
    private static final FollowUpPolicy.Waits WAITS = new FollowUpPolicy.Waits(
            POLICY.duration(Figure.FOLLOW_UP_ASKED_AFTER),
            POLICY.duration(Figure.FOLLOW_UP_REMINDED_AFTER),
            POLICY.duration(Figure.FOLLOW_UP_WINDOW));

    /** An evening in autumn, the nights on which the clocks change, leap day and new year's eve. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T19:00:00",
                "2027-03-27T19:00:00",
                "2027-03-28T00:59:59",
                "2027-10-30T23:30:01",
                "2027-10-31T00:30:00",
                "2028-02-29T19:00:00",
                "2027-12-31T23:59:59"
            })
    void peopleAreAskedRemindedAndLeftInPeaceAfterAsMuchTimeInEveryWeek(String ended) {
        Instant end =
                LocalDateTime.parse(ended).atZone(ZoneId.of("Europe/London")).toInstant();

        FollowUpPolicy.Times times = FollowUpPolicy.times(end, WAITS);

        assertThat(ChronoUnit.SECONDS.between(end, times.askAt())).isEqualTo(3_600);
        assertThat(ChronoUnit.SECONDS.between(end, times.remindAt())).isEqualTo(24 * 3_600);
        assertThat(ChronoUnit.SECONDS.between(end, times.closeAt())).isEqualTo(72 * 3_600);
    }

    @Test
    void aLeadHasLessTimeForWhatIsToBeLookedAtToday() {
        assertThat(POLICY.duration(Figure.FOLLOW_UP_DECIDED_WITHIN_TODAY))
                .isLessThan(Duration.ofHours(24))
                .isLessThan(POLICY.duration(Figure.FOLLOW_UP_DECIDED_WITHIN));
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_13, CHILDREN_UNDER_13, INDEPENDENT, true",
        "AGED_13_TO_17, CHILDREN_13_TO_17, INDEPENDENT, true",
        "UNDER_13, MIXED, ACCOMPANIED, true",
        "ADULT, ADULTS_AT_RISK, INDEPENDENT, true",
        "ADULT, MIXED, INDEPENDENT, true",
        "ADULT, ADULTS, SUPERVISED, true",
        "ADULT, ADULTS, ACCOMPANIED, true",
        "ADULT, ADULTS, INDEPENDENT, false"
    })
    void childrenAndAdultsAtRiskAreShownFaces(AgeGroup age, Audience audience, Supervision need, boolean shown) {
        assertThat(FollowUpPolicy.isShownFaces(age, audience, need)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"UNDER_13, false", "AGED_13_TO_17, false", "ADULT, true"})
    void anAdultAnswersForThemselvesAtRiskOrNot(AgeGroup age, boolean themselves) {
        assertThat(FollowUpPolicy.answersThemselves(age)).isEqualTo(themselves);
    }

    @Test
    void earlierAnswersAreAsMuchAsTheMostOfThem() {
        assertThat(FollowUpPolicy.earlier(List.of())).isEqualTo(Earlier.NOTHING);
        assertThat(FollowUpPolicy.earlier(List.of(answered(Reply.NO), shown(Face.SO_SO))))
                .isEqualTo(Earlier.NOTHING);
        assertThat(FollowUpPolicy.earlier(List.of(answered(Reply.NO), answered(Reply.NOT_SURE))))
                .isEqualTo(Earlier.UNSURE);
        assertThat(FollowUpPolicy.earlier(List.of(shown(Face.NOT_GOOD)))).isEqualTo(Earlier.UNSURE);
        assertThat(FollowUpPolicy.earlier(List.of(answered(Reply.NOT_SURE), answered(Reply.YES))))
                .isEqualTo(Earlier.YES);
    }

    private static FollowUpWords answered(Reply reply) {
        return FollowUpWords.NONE.with(new CarerReply(Map.of(Question.MET_SOMEBODY, reply), null));
    }

    private static FollowUpWords shown(Face face) {
        return FollowUpWords.NONE.with(face);
    }
}
