package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;

class DiaryTest {

    private static final Instant SEVEN = Instant.parse("2026-11-23T19:00:00Z");
    private static final StaffId HANA = new StaffId("hana");
    private static final StaffId COLE = new StaffId("cole");

    @Test
    void aPersonIsBusyOnceAndWeAreToldUntilWhen() {
        Interval earlier = minutes(-30, 10);
        Interval later = minutes(20, 80);

        List<Reason> reasons = Diary.clashes(
                minutes(0, 60),
                List.of(new Diary.Entry(HANA, later), new Diary.Entry(HANA, earlier), new Diary.Entry(COLE, later)));

        assertThat(reasons)
                .containsExactly(
                        Reason.of("STAFF_BUSY", COLE, later.from(), later.to()),
                        Reason.of("STAFF_BUSY", HANA, earlier.from(), earlier.to()));
    }

    @Test
    void oneMayOpenItsDoorsAtTheMomentAtWhichAnotherEnds() {
        assertThat(Diary.clashes(
                        minutes(0, 60),
                        List.of(new Diary.Entry(HANA, minutes(-60, 0)), new Diary.Entry(HANA, minutes(60, 90)))))
                .isEmpty();
    }

    @Test
    void aMinuteInCommonIsEnough() {
        assertThat(Diary.clashes(minutes(0, 60), List.of(new Diary.Entry(HANA, minutes(-60, 1)))))
                .hasSize(1);
        assertThat(Diary.clashes(minutes(0, 60), List.of(new Diary.Entry(HANA, minutes(59, 61)))))
                .hasSize(1);
    }

    /** Compared with counting the minutes one by one. */
    @Property
    void exactlyThoseAreBusyWhoHaveAMinuteInCommon(
            @ForAll("times") Interval wanted, @ForAll("entries") List<Diary.Entry> others) {
        Set<Object> expected = new HashSet<>();
        others.forEach(entry -> {
            Set<Instant> common = minutesOf(entry.when());
            common.retainAll(minutesOf(wanted));
            if (!common.isEmpty()) {
                expected.add(entry.person());
            }
        });

        List<Reason> reasons = Diary.clashes(wanted, others);

        assertThat(reasons).extracting(reason -> reason.details().get(0)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property
    void whoeverKeepsTheOtherFromASessionIsKeptFromItByTheOther(
            @ForAll("times") Interval one, @ForAll("times") Interval other) {
        assertThat(Diary.clashes(one, List.of(new Diary.Entry(HANA, other))).isEmpty())
                .isEqualTo(Diary.clashes(other, List.of(new Diary.Entry(HANA, one)))
                        .isEmpty());
    }

    @Provide
    Arbitrary<Interval> times() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 30))
                .as((from, length) -> minutes(from, from + length));
    }

    @Provide
    Arbitrary<List<Diary.Entry>> entries() {
        return Combinators.combine(Arbitraries.of("hana", "cole", "cora").map(StaffId::new), times())
                .as(Diary.Entry::new)
                .list()
                .ofMaxSize(6);
    }

    private static Set<Instant> minutesOf(Interval interval) {
        long length = Duration.between(interval.from(), interval.to()).toMinutes();
        return IntStream.range(0, (int) length)
                .mapToObj(minute -> interval.from().plus(Duration.ofMinutes(minute)))
                .collect(HashSet::new, Set::add, Set::addAll);
    }

    private static Interval minutes(int from, int to) {
        return new Interval(SEVEN.plus(Duration.ofMinutes(from)), SEVEN.plus(Duration.ofMinutes(to)));
    }
}
