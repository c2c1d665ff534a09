package org.safesessions.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.StaffId;

class CoverPolicyTest {

    private static final StaffId LEILA = new StaffId("leila");
    private static final StaffId DEV = new StaffId("dev");
    private static final StaffId NOOR = new StaffId("noor");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Interval NEEDED = from(NOON, 60);

    // --- every combination, against a count of seconds -------------------------------------------------------------

    /** Everything in whole seconds after noon, so that looking at every second is looking at every instant. */
    record Situation(
            List<ShiftFact> shifts,
            Map<StaffId, Instant> seen,
            Interval needed,
            Set<StaffId> notThese,
            Instant now,
            Duration within) {}

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.MIXIN)
    void agreesWithLookingAtEverySecond(@ForAll("situations") Situation it) {
        Cover cover = CoverPolicy.judge(
                it.shifts(), it.seen(), new CoverQuestion(it.needed(), it.notThese()), it.now(), it.within());

        boolean covered = everySecond(it, it.notThese());
        boolean here = somebodyHere(it, it.notThese());
        assertThat(cover.covered()).isEqualTo(covered);
        assertThat(cover.here()).isEqualTo(here);
        assertThat(cover.holds()).isEqualTo(covered && here);
        assertThat(cover.onlyStaffAreOnCall())
                .isEqualTo(!(covered && here) && everySecond(it, Set.of()) && somebodyHere(it, Set.of()));
        assertThat(cover.gapFrom())
                .isEqualTo(seconds(it.needed())
                        .filter(second -> !isCovered(it, second, it.notThese()))
                        .mapToObj(Instant::ofEpochSecond)
                        .findFirst()
                        .orElse(null));
        assertThat(cover.leads()).containsExactlyInAnyOrderElementsOf(leadsAtTheBeginning(it));
        if (cover.holds()) {
            assertThat(isHere(it, cover.leads().get(0)))
                    .as("the first lead named is here")
                    .isTrue();
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.MIXIN)
    void theGapsAreExactlyTheSecondsThatNothingCovers(
            @ForAll("situations") Situation it, @ForAll("situations") Situation other) {
        List<Interval> covering = it.shifts().stream().map(ShiftFact::interval).toList();

        List<Interval> gaps = CoverPolicy.gaps(covering, other.needed());

        assertThat(gaps.stream().flatMapToLong(CoverPolicyTest::seconds).boxed().toList())
                .isEqualTo(seconds(other.needed())
                        .filter(second ->
                                covering.stream().noneMatch(one -> one.contains(Instant.ofEpochSecond(second))))
                        .boxed()
                        .toList());
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Combinators.combine(
                        shift().list().ofMaxSize(6),
                        Arbitraries.maps(lead(), instant()).ofMaxSize(3),
                        interval(),
                        lead().set().ofMaxSize(2),
                        instant(),
                        Arbitraries.integers().between(0, 20).map(Duration::ofSeconds))
                .as((shifts, seen, needed, notThese, now, within) ->
                        new Situation(shifts, new HashMap<>(seen), needed, notThese, now, within));
    }

    private static Arbitrary<ShiftFact> shift() {
        return Combinators.combine(
                        lead(),
                        Arbitraries.of(Tier.values()),
                        interval(),
                        instant().injectNull(0.1),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
                .as(ShiftFact::new);
    }

    private static Arbitrary<StaffId> lead() {
        return Arbitraries.of(LEILA, DEV, NOOR);
    }

    private static Arbitrary<Instant> instant() {
        return Arbitraries.integers().between(0, 30).map(NOON::plusSeconds);
    }

    private static Arbitrary<Interval> interval() {
        return Combinators.combine(instant(), Arbitraries.integers().between(1, 15))
                .as((from, length) -> new Interval(from, from.plusSeconds(length)));
    }

    private static LongStream seconds(Interval interval) {
        return LongStream.range(interval.from().getEpochSecond(), interval.to().getEpochSecond());
    }

    private static boolean everySecond(Situation it, Set<StaffId> notThese) {
        return seconds(it.needed()).allMatch(second -> isCovered(it, second, notThese));
    }

    private static boolean isCovered(Situation it, long second, Set<StaffId> notThese) {
        return it.shifts().stream()
                .anyMatch(shift -> counts(it, shift)
                        && !notThese.contains(shift.lead())
                        && second >= shift.interval().from().getEpochSecond()
                        && second < shift.interval().to().getEpochSecond());
    }

    private static boolean counts(Situation it, ShiftFact shift) {
        return !shift.withdrawn()
                && shift.confirmedAt() != null
                && shift.confirmedAt().compareTo(it.now()) <= 0;
    }

    private static List<StaffId> leadsAtTheBeginning(Situation it) {
        return it.shifts().stream()
                .filter(shift -> counts(it, shift) && !it.notThese().contains(shift.lead()))
                .filter(shift -> shift.interval().from().compareTo(it.needed().from()) <= 0
                        && shift.interval().to().compareTo(it.needed().from()) > 0)
                .map(ShiftFact::lead)
                .distinct()
                .toList();
    }

    private static boolean somebodyHere(Situation it, Set<StaffId> notThese) {
        return it.shifts().stream()
                .filter(shift -> !notThese.contains(shift.lead()))
                .anyMatch(shift -> isHere(it, shift));
    }

    private static boolean isHere(Situation it, StaffId lead) {
        return it.shifts().stream().filter(shift -> shift.lead().equals(lead)).anyMatch(shift -> isHere(it, shift));
    }

    private static boolean isHere(Situation it, ShiftFact shift) {
        long begin = it.needed().from().getEpochSecond();
        return counts(it, shift)
                && shift.interval().from().getEpochSecond() <= begin
                && shift.interval().to().getEpochSecond() > begin
                && (saidLately(it, shift.confirmedAt())
                        || saidLately(it, it.seen().get(shift.lead())));
    }

    private static boolean saidLately(Situation it, Instant said) {
        if (said == null) {
            return false;
        }
        long ago = it.now().getEpochSecond() - said.getEpochSecond();
        return ago >= 0 && ago <= it.within().toSeconds();
    }

    // --- the sentences of the contract, one by one -----------------------------------------------------------------

    @Test
    void aConfirmedShiftCoversTheTimeItContains() {
        Cover cover = judge(confirmed(LEILA, NEEDED));

        assertThat(cover).isEqualTo(new Cover(true, true, false, null, List.of(LEILA)));
    }

    @Test
    void nobodyOnTheRotaIsNoCover() {
        Cover cover = judge();

        assertThat(cover).isEqualTo(new Cover(false, false, false, NOON, List.of()));
    }

    @Test
    void twoLeadsMayShareTheTimeWhenOneEndsWhereTheOtherBegins() {
        Instant handOver = NOON.plusSeconds(1_800);

        Cover cover = judge(
                confirmed(LEILA, new Interval(NOON, handOver)),
                confirmed(DEV, new Interval(handOver, NOON.plusSeconds(3_600))));

        assertThat(cover.holds()).isTrue();
        assertThat(cover.leads()).containsExactly(LEILA);
    }

    @Test
    void aGapOfOneSecondIsAGap() {
        Instant handOver = NOON.plusSeconds(1_800);

        Cover cover = judge(
                confirmed(LEILA, new Interval(NOON, handOver)),
                confirmed(DEV, new Interval(handOver.plusSeconds(1), NOON.plusSeconds(3_600))));

        assertThat(cover.covered()).isFalse();
        assertThat(cover.gapFrom()).isEqualTo(handOver);
    }

    @Test
    void endingOneNanosecondEarlyIsAGapAndSoIsBeginningLate() {
        Cover early = judge(confirmed(LEILA, new Interval(NOON, NEEDED.to().minusNanos(1))));
        Cover late = judge(confirmed(LEILA, new Interval(NOON.plusNanos(1), NEEDED.to())));

        assertThat(early.gapFrom()).isEqualTo(NEEDED.to().minusNanos(1));
        assertThat(late.gapFrom()).isEqualTo(NOON);
        assertThat(late.here()).isFalse();
    }

    @Test
    void anUnconfirmedShiftCountsForNothing() {
        Cover cover = judge(new ShiftFact(LEILA, Tier.LEAD, NEEDED, null, false));

        assertThat(cover.covered()).isFalse();
        assertThat(cover.leads()).isEmpty();
    }

    @Test
    void aConfirmationCountsFromTheMomentItIsMade() {
        ShiftFact now = new ShiftFact(LEILA, Tier.LEAD, NEEDED, NOON, false);
        ShiftFact later = new ShiftFact(LEILA, Tier.LEAD, NEEDED, NOON.plusNanos(1), false);

        assertThat(judge(now).holds()).isTrue();
        assertThat(judge(later).covered()).isFalse();
    }

    @Test
    void aWithdrawnShiftNeverCountsAgain() {
        Cover cover = judge(new ShiftFact(LEILA, Tier.LEAD, NEEDED, NOON.minusSeconds(5), true));

        assertThat(cover).isEqualTo(new Cover(false, false, false, NOON, List.of()));
    }

    @Test
    void aDeputyCountsAsMuchAsALeadButIsCalledSecond() {
        Cover alone = judge(deputy(DEV, NEEDED));
        Cover both = judge(deputy(DEV, NEEDED), confirmed(LEILA, NEEDED));

        assertThat(alone.holds()).isTrue();
        assertThat(both.leads()).containsExactly(LEILA, DEV);
    }

    @Test
    void whoIsHereIsCalledBeforeWhoIsNotEvenIfADeputy() {
        ShiftFact silent = new ShiftFact(LEILA, Tier.LEAD, NEEDED, NOON.minus(Duration.ofDays(1)), false);

        Cover cover = judge(silent, deputy(DEV, NEEDED));

        assertThat(cover.leads()).containsExactly(DEV, LEILA);
    }

    @Test
    void leadsOfOneTierAreNamedInTheSameOrderEachTimeAndOnce() {
        Cover cover = judge(confirmed(NOOR, NEEDED), confirmed(DEV, NEEDED), confirmed(NOOR, NEEDED));

        assertThat(cover.leads()).containsExactly(DEV, NOOR);
    }

    @Test
    void aLeadWhoConfirmedLongAgoMustSayTheyAreHere() {
        ShiftFact lastWeek = new ShiftFact(LEILA, Tier.LEAD, NEEDED, NOON.minus(Duration.ofDays(7)), false);

        assertThat(judge(lastWeek).covered()).isTrue();
        assertThat(judge(lastWeek).holds()).isFalse();
        assertThat(judge(Map.of(LEILA, NOON.minus(HOUR)), Set.of(), lastWeek).holds())
                .isTrue();
        assertThat(judge(Map.of(LEILA, NOON.minus(HOUR).minusNanos(1)), Set.of(), lastWeek)
                        .holds())
                .isFalse();
        assertThat(judge(Map.of(LEILA, NOON.plusNanos(1)), Set.of(), lastWeek).holds())
                .as("a word from the future is no word")
                .isFalse();
        assertThat(judge(Map.of(DEV, NOON), Set.of(), lastWeek).holds())
                .as("somebody else's word")
                .isFalse();
    }

    @Test
    void beingHereHelpsOnlyInAShiftThatContainsTheBeginning() {
        Instant handOver = NOON.plusSeconds(1_800);
        ShiftFact first =
                new ShiftFact(LEILA, Tier.LEAD, new Interval(NOON, handOver), NOON.minus(Duration.ofDays(1)), false);

        Cover cover = judge(first, confirmed(DEV, new Interval(handOver, NEEDED.to())));

        assertThat(cover.covered()).isTrue();
        assertThat(cover.here()).isFalse();
    }

    @Test
    void theHostIsNotTheirOwnLead() {
        Cover cover = judge(Map.of(), Set.of(LEILA), confirmed(LEILA, NEEDED));

        assertThat(cover).isEqualTo(new Cover(false, false, true, NOON, List.of()));
    }

    @Test
    void anotherLeadBesidesTheHostIsEnough() {
        Cover cover = judge(Map.of(), Set.of(LEILA), confirmed(LEILA, NEEDED), deputy(DEV, NEEDED));

        assertThat(cover).isEqualTo(new Cover(true, true, false, null, List.of(DEV)));
    }

    @Test
    void nobodyIsToldThatOnlyStaffAreOnCallWhenTheyWouldNotDoEither() {
        ShiftFact short_ = confirmed(LEILA, new Interval(NOON, NEEDED.to().minusSeconds(1)));

        Cover cover = judge(Map.of(), Set.of(LEILA), short_);

        assertThat(cover.onlyStaffAreOnCall()).isFalse();
    }

    @Test
    void theLeadsAtAMomentAreThoseConfirmedForItLeadTierFirst() {
        List<ShiftFact> shifts = List.of(
                deputy(DEV, NEEDED), confirmed(LEILA, NEEDED), new ShiftFact(NOOR, Tier.LEAD, NEEDED, null, false));

        assertThat(CoverPolicy.leadsAt(NOON, shifts, NOON)).containsExactly(LEILA, DEV);
        assertThat(CoverPolicy.leadsAt(NEEDED.to(), shifts, NOON)).isEmpty();
    }

    // --- the nights on which the clocks change ---------------------------------------------------------------------

    @Test
    void theLongNightInLondonAndNewYorkNeedsTheRepeatedHourCoveredToo() {
        for (Night night : List.of(
                new Night("Europe/London", "2026-10-25T00:30", "2026-10-25T02:30", 3),
                new Night("America/New_York", "2026-11-01T00:30", "2026-11-01T02:30", 3))) {
            Interval wholeNight = night.interval();
            Instant twoHoursIn = wholeNight.from().plus(Duration.ofHours(2));

            Cover byTheWallClock = judgeAt(wholeNight, confirmed(LEILA, new Interval(wholeNight.from(), twoHoursIn)));
            Cover whole = judgeAt(wholeNight, confirmed(LEILA, wholeNight));

            assertThat(Duration.between(wholeNight.from(), wholeNight.to())).hasHours(night.hours());
            assertThat(byTheWallClock.gapFrom()).isEqualTo(twoHoursIn);
            assertThat(whole.covered()).isTrue();
        }
    }

    @Test
    void inTheShortNightShiftsThatAdjoinOnTheWallClockAdjoin() {
        for (Night night : List.of(
                new Night("Europe/London", "2026-03-29T00:30", "2026-03-29T03:30", 2),
                new Night("America/New_York", "2026-03-08T01:30", "2026-03-08T04:30", 2))) {
            Interval wholeNight = night.interval();
            Instant change = wholeNight.from().plus(Duration.ofMinutes(30));

            Cover adjoining = judgeAt(
                    wholeNight,
                    confirmed(LEILA, new Interval(wholeNight.from(), change)),
                    confirmed(DEV, new Interval(change, wholeNight.to())));
            Cover aSecondShort = judgeAt(
                    wholeNight,
                    confirmed(LEILA, new Interval(wholeNight.from(), change.minusSeconds(1))),
                    confirmed(DEV, new Interval(change, wholeNight.to())));

            assertThat(Duration.between(wholeNight.from(), wholeNight.to())).hasHours(night.hours());
            assertThat(adjoining.covered()).isTrue();
            assertThat(aSecondShort.gapFrom()).isEqualTo(change.minusSeconds(1));
        }
    }

    @Test
    void aShiftWrittenInOneZoneCoversASessionWrittenInAnother() {
        Interval session = new Night("America/New_York", "2026-10-25T19:00", "2026-10-25T20:00", 1).interval();
        Interval shift = new Night("Europe/London", "2026-10-25T23:00", "2026-10-26T00:00", 1).interval();

        assertThat(judgeAt(session, confirmed(LEILA, shift)).covered())
                .as("that week London is four hours ahead of New York, not five")
                .isTrue();
    }

    /** From one local time to another in a zone; of a repeated hour, the begin takes the first and the end the second. */
    private record Night(String zone, String from, String to, int hours) {
        Interval interval() {
            ZoneId id = ZoneId.of(zone);
            return new Interval(
                    LocalDateTime.parse(from)
                            .atZone(id)
                            .withEarlierOffsetAtOverlap()
                            .toInstant(),
                    LocalDateTime.parse(to)
                            .atZone(id)
                            .withLaterOffsetAtOverlap()
                            .toInstant());
        }
    }

    private static Cover judge(ShiftFact... shifts) {
        return judge(Map.of(), Set.of(), shifts);
    }

    private static Cover judge(Map<StaffId, Instant> seen, Set<StaffId> notThese, ShiftFact... shifts) {
        return CoverPolicy.judge(List.of(shifts), seen, new CoverQuestion(NEEDED, notThese), NOON, HOUR);
    }

    private static Cover judgeAt(Interval needed, ShiftFact... shifts) {
        return CoverPolicy.judge(
                List.of(shifts), Map.of(), new CoverQuestion(needed, Set.of()), NOON.plus(Duration.ofDays(900)), HOUR);
    }

    private static ShiftFact confirmed(StaffId lead, Interval interval) {
        return new ShiftFact(lead, Tier.LEAD, interval, NOON.minusSeconds(60), false);
    }

    private static ShiftFact deputy(StaffId lead, Interval interval) {
        return new ShiftFact(lead, Tier.DEPUTY, interval, NOON.minusSeconds(60), false);
    }

    private static Interval from(Instant begin, int minutes) {
        return new Interval(begin, begin.plus(Duration.ofMinutes(minutes)));
    }
}
