package org.safesessions.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.Interval;

class ShiftDeadlinesTest {

    private static final Instant BEGINS = Instant.parse("2026-11-23T18:00:00Z");
    private static final Instant ENDS = BEGINS.plus(Duration.ofHours(4));

    @Test
    void aShiftOfferedInGoodTimeGetsTheFiguresOfThePolicy() {
        ShiftDeadlines deadlines = offered(Duration.ofDays(7));

        assertThat(deadlines.remindAt()).isEqualTo(BEGINS.minus(Duration.ofDays(6)));
        assertThat(deadlines.replaceBy()).isEqualTo(BEGINS.minus(Duration.ofHours(12)));
        assertThat(deadlines.gapReportedAt()).isEqualTo(BEGINS.minus(Duration.ofHours(2)));
        assertThat(deadlines.endsAt()).isEqualTo(ENDS);
    }

    @Test
    void theReminderComesHalfWayWhenADayWouldBeTooLate() {
        ShiftDeadlines deadlines = offered(Duration.ofHours(20));

        assertThat(deadlines.remindAt()).isEqualTo(BEGINS.minus(Duration.ofHours(16)));
        assertThat(deadlines.replaceBy()).isEqualTo(BEGINS.minus(Duration.ofHours(12)));
    }

    @Test
    void aShiftOfferedTooLateToLookForOthersInTimeLeavesTheLeadUntilTheGapIsReported() {
        ShiftDeadlines deadlines = offered(Duration.ofHours(6));

        assertThat(deadlines.replaceBy()).isEqualTo(BEGINS.minus(Duration.ofHours(2)));
        assertThat(deadlines.gapReportedAt()).isEqualTo(BEGINS.minus(Duration.ofHours(2)));
    }

    @Test
    void aShiftOfferedAnHourBeforeLeavesTheLeadUntilItBegins() {
        ShiftDeadlines deadlines = offered(Duration.ofHours(1));

        assertThat(deadlines.replaceBy()).isEqualTo(BEGINS);
        assertThat(deadlines.gapReportedAt()).isEqualTo(BEGINS);
    }

    @Test
    void aShiftOfferedWhileItRunsLeavesTheLeadUntilItsEnd() {
        ShiftDeadlines deadlines = offered(Duration.ofHours(-1));

        assertThat(deadlines.replaceBy()).isEqualTo(ENDS);
        assertThat(deadlines.gapReportedAt()).isEqualTo(ENDS);
    }

    @Property
    void theyAreInOrderAndStillToComeWheneverTheShiftIsOffered(
            @ForAll @IntRange(min = -239, max = 30_000) int minutesBefore) {
        Instant offeredAt = BEGINS.minus(Duration.ofMinutes(minutesBefore));

        ShiftDeadlines deadlines = offered(Duration.ofMinutes(minutesBefore));

        assertThat(deadlines.remindAt()).isAfter(offeredAt).isBefore(deadlines.replaceBy());
        assertThat(deadlines.replaceBy()).isBeforeOrEqualTo(deadlines.gapReportedAt());
        assertThat(deadlines.gapReportedAt()).isBeforeOrEqualTo(deadlines.endsAt());
    }

    private static ShiftDeadlines offered(Duration before) {
        return ShiftDeadlines.of(
                BEGINS.minus(before),
                new Interval(BEGINS, ENDS),
                Duration.ofHours(24),
                Duration.ofHours(12),
                Duration.ofHours(2));
    }
}
