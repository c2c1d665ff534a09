package org.safesessions.oncall;

import java.time.Duration;
import java.time.Instant;
import org.safesessions.kernel.Interval;

/**
 * By when what happens to a shift that its lead has not confirmed. Always in this order, and none after the end of the
 * shift.
 *
 * @param remindAt the lead is reminded
 * @param replaceBy the other leads are asked
 * @param gapReportedAt it is reported that nobody has taken it
 * @param endsAt the shift is over
 */
public record ShiftDeadlines(Instant remindAt, Instant replaceBy, Instant gapReportedAt, Instant endsAt) {

    /**
     * A shift offered late skips the deadlines that have passed already: its lead has at least until the next one, at
     * worst until the shift's own end, before others are asked. The reminder comes after {@code remindAfter}, or
     * half-way to {@code replaceBy} when that is sooner.
     */
    static ShiftDeadlines of(
            Instant offeredAt, Interval shift, Duration remindAfter, Duration replaceBefore, Duration gapBefore) {
        Instant gap = firstStillToCome(offeredAt, shift.from().minus(gapBefore), shift.from(), shift.to());
        Instant replace = firstStillToCome(offeredAt, shift.from().minus(replaceBefore), gap, gap);
        replace = replace.isAfter(gap) ? gap : replace;
        Instant halfWay = offeredAt.plus(Duration.between(offeredAt, replace).dividedBy(2));
        Instant remind = offeredAt.plus(remindAfter);
        return new ShiftDeadlines(remind.isBefore(halfWay) ? remind : halfWay, replace, gap, shift.to());
    }

    private static Instant firstStillToCome(Instant offeredAt, Instant first, Instant second, Instant last) {
        if (first.isAfter(offeredAt)) {
            return first;
        }
        return second.isAfter(offeredAt) ? second : last;
    }
}
