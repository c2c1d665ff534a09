package org.safesessions.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safesessions.kernel.Reason;

class PolicyLimitsTest {

    private static final PolicyFile FILE = PolicyFile.read();

    private static String check(Figure figure, String value) {
        return FILE.limits(figure).check(value).map(Reason::code).orElse("");
    }

    private static PolicySheet with(Figure figure, String value) {
        return FILE.sheet().with(List.of(new ApprovedChange(figure, value, "a source", LocalDate.of(2026, 11, 23))));
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void whatIsShippedIsWithinItsOwnLimitsAndFitsTheOthers(Figure figure) {
        assertThat(check(figure, FILE.sheet().figure(figure).value())).isEmpty();
        assertThat(PolicyLimits.order(FILE.sheet())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void noFigureCanBeSetToNothing(Figure figure) {
        assertThat(check(figure, figure.isNumber() ? "0" : "PT0S")).isEqualTo("POLICY_VALUE_OUT_OF_LIMITS");
        assertThat(check(figure, figure.isNumber() ? "-1" : "-PT1H")).isEqualTo("POLICY_VALUE_OUT_OF_LIMITS");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "LEAD_HERE_WITHIN, PT4H, ''",
        "LEAD_HERE_WITHIN, PT4H1M, POLICY_VALUE_OUT_OF_LIMITS",
        "LEAD_HERE_WITHIN, P365D, POLICY_VALUE_OUT_OF_LIMITS",
        "COVER_AFTER_END, PT10M, ''",
        "COVER_AFTER_END, PT9M, POLICY_VALUE_OUT_OF_LIMITS",
        "PRESENCE_HOLDS, PT8H1M, POLICY_VALUE_OUT_OF_LIMITS",
        "ATTESTATION_HOLDS, P8D, POLICY_VALUE_OUT_OF_LIMITS",
        "CO_HOSTS_NEEDED, 2, ''",
        "CO_HOSTS_NEEDED, 6, POLICY_VALUE_OUT_OF_LIMITS",
        "START_GRACE, PT2H1M, POLICY_VALUE_OUT_OF_LIMITS",
        "DOORS_OPEN_BEFORE, PT1H1M, POLICY_VALUE_OUT_OF_LIMITS",
        // where the file gives no limits: a tenth and ten times
        "NEW_ACCOUNT, P9D, ''",
        "NEW_ACCOUNT, P8D, POLICY_VALUE_OUT_OF_LIMITS",
        "NEW_ACCOUNT, P900D, ''",
        "NEW_ACCOUNT, P901D, POLICY_VALUE_OUT_OF_LIMITS",
        "LARGE_SESSION, 5, ''",
        "LARGE_SESSION, 4, POLICY_VALUE_OUT_OF_LIMITS",
        "LARGE_SESSION, PT5M, POLICY_VALUE_UNREADABLE",
        "NEW_ACCOUNT, 90, POLICY_VALUE_UNREADABLE",
        "CONCERN_CLOSE_WITHIN_HIGH, PT36H, POLICY_VALUE_IN_WORKING_DAYS",
        "CONCERN_CLOSE_WITHIN_HIGH, PT24H, ''",
        "CONCERN_CLOSE_WITHIN_MEDIUM, PT36H, ''",
    })
    void aRuleCannotBeSilencedByItsFigure(Figure figure, String value, String code) {
        assertThat(check(figure, value)).isEqualTo(code);
    }

    @Test
    void saysBetweenWhatItMayBe() {
        Reason reason = FILE.limits(Figure.LEAD_HERE_WITHIN).check("P1D").orElseThrow();

        assertThat(reason.details()).containsExactly(Duration.ofMinutes(5), Duration.ofHours(4));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DOORS_OPEN_BEFORE, PT31M",
        "VETTING_ENDS_BEFORE, PT3H",
        "SESSION_SHORTEST, PT9H",
        "GAP_REPORTED_BEFORE, PT13H",
        "REFUSAL_REVIEWED_AFTER, P731D",
        "FOLLOW_UP_ASKED_AFTER, PT25H",
        "FOLLOW_UP_REMINDED_AFTER, PT73H",
        "CONCERN_ACKNOWLEDGE_WITHIN_LIVE, PT61M",
        "CONCERN_CLOSE_WITHIN_CRITICAL, P100D",
    })
    void whatComesFirstCannotComeLast(Figure figure, String value) {
        Optional<Reason> reason = PolicyLimits.order(with(figure, value));

        assertThat(reason.map(Reason::code)).contains("POLICY_VALUES_CONTRADICT");
    }
}
