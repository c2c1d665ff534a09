package org.safesessions.oncall;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.StaffId;

/**
 * When a safeguarding lead counts as on call. Only shifts confirmed by now and not withdrawn count; several may join,
 * one ending exactly where the next begins, but a gap of a second is a gap.
 */
public final class CoverPolicy {

    private static final Comparator<ShiftFact> IN_ORDER_TO_CALL =
            comparing(ShiftFact::tier).thenComparing(ShiftFact::lead);

    private CoverPolicy() {}

    /**
     * Covered and here, as CONTRACT defines both.
     *
     * @param shifts those that overlap the time needed; others do no harm
     * @param lastSeenHere when each lead last said "I am here"
     * @param hereWithin how long such a word, or the confirmation itself, counts as being here
     */
    public static Cover judge(
            Collection<ShiftFact> shifts,
            Map<StaffId, Instant> lastSeenHere,
            CoverQuestion question,
            Instant now,
            Duration hereWithin) {
        Interval needed = question.needed();
        Predicate<ShiftFact> here = shift -> shift.interval().contains(needed.from())
                && (isRecent(shift.confirmedAt(), now, hereWithin)
                        || isRecent(lastSeenHere.get(shift.lead()), now, hereWithin));
        List<ShiftFact> anybody =
                shifts.stream().filter(shift -> shift.countsAt(now)).toList();
        List<ShiftFact> others = anybody.stream()
                .filter(shift -> !question.notThese().contains(shift.lead()))
                .toList();
        List<Interval> gaps = gaps(intervals(others), needed);
        boolean isHere = others.stream().anyMatch(here);
        boolean holds = gaps.isEmpty() && isHere;
        boolean wouldHold =
                gaps(intervals(anybody), needed).isEmpty() && anybody.stream().anyMatch(here);
        return new Cover(
                gaps.isEmpty(),
                isHere,
                !holds && wouldHold,
                gaps.stream().map(Interval::from).findFirst().orElse(null),
                leadsAt(
                        needed.from(),
                        others,
                        comparing((ShiftFact shift) -> !here.test(shift)).thenComparing(IN_ORDER_TO_CALL)));
    }

    /** The stretches of the time needed that none of these intervals covers, in order. */
    public static List<Interval> gaps(Collection<Interval> covering, Interval needed) {
        List<Interval> gaps = new ArrayList<>();
        Instant reached = needed.from();
        for (Interval next : covering.stream().sorted(comparing(Interval::from)).toList()) {
            addIfAny(gaps, reached, earlier(next.from(), needed.to()));
            reached = later(reached, next.to());
        }
        addIfAny(gaps, reached, needed.to());
        return List.copyOf(gaps);
    }

    /** The leads among these shifts that count at {@code now} and contain {@code at}, lead tier first. */
    static List<StaffId> leadsAt(Instant at, Collection<ShiftFact> shifts, Instant now) {
        return leadsAt(at, shifts.stream().filter(shift -> shift.countsAt(now)).toList(), IN_ORDER_TO_CALL);
    }

    private static List<StaffId> leadsAt(Instant at, List<ShiftFact> shifts, Comparator<ShiftFact> order) {
        return shifts.stream()
                .filter(shift -> shift.interval().contains(at))
                .sorted(order)
                .map(ShiftFact::lead)
                .distinct()
                .toList();
    }

    private static boolean isRecent(@Nullable Instant said, Instant now, Duration within) {
        return said != null && !said.isAfter(now) && !said.isBefore(now.minus(within));
    }

    private static List<Interval> intervals(List<ShiftFact> shifts) {
        return shifts.stream().map(ShiftFact::interval).toList();
    }

    private static void addIfAny(List<Interval> gaps, Instant from, Instant to) {
        if (from.isBefore(to)) {
            gaps.add(new Interval(from, to));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
