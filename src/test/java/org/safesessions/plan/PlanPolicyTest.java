package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.NOW;
import static org.safesessions.plan.Plans.aBroadcast;
import static org.safesessions.plan.Plans.aClass;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.platform.Platform;
import org.safesessions.platform.PlatformVerdict;
import org.safesessions.platform.PlatformVerdict.Verdict;
import org.safesessions.policy.PolicyBook;

class PlanPolicyTest {

    private static final LocalDate NEXT_YEAR = LocalDate.parse("2028-12-31");
    private static final PlatformVerdict FINE = new PlatformVerdict(Verdict.ALLOWED, null, "CAN_BE_LOCKED_DOWN");
    private static final Map<StaffId, Staff> STAFF = Map.of(
            new StaffId("hana"), cleared("hana", Duty.HOST),
            new StaffId("cole"), cleared("cole", Duty.CO_HOST),
            new StaffId("cora"), cleared("cora", Duty.CO_HOST),
            new StaffId("both"), cleared("both", Duty.HOST, Duty.CO_HOST),
            new StaffId("hugo"),
                    new Staff(new StaffId("hugo"), "Hugo", Set.of(Duty.HOST, Duty.CO_HOST))
                            .clearedAndTrainedUntil(LocalDate.parse("2026-11-22"), NEXT_YEAR),
            new StaffId("soon"),
                    new Staff(new StaffId("soon"), "Soon", Set.of(Duty.HOST, Duty.CO_HOST))
                            .clearedAndTrainedUntil(NEXT_YEAR, LocalDate.parse("2026-11-30")));

    private final PlanPolicy policy = new PlanPolicy(new PolicyBook());

    private static Staff cleared(String id, Duty... duties) {
        return new Staff(new StaffId(id), id, Set.copyOf(Arrays.asList(duties)))
                .clearedAndTrainedUntil(NEXT_YEAR, NEXT_YEAR);
    }

    private List<String> codes(Plans plan) {
        return codes(plan, FINE);
    }

    private List<String> codes(Plans plan, PlatformVerdict verdict) {
        return policy.check(plan.plan(), verdict, NOW, id -> Optional.ofNullable(STAFF.get(id))).stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    void aSoundPlanIsNotRefused() {
        assertThat(codes(aClass())).isEmpty();
        assertThat(codes(aBroadcast())).isEmpty();
    }

    @Test
    void everyBrokenRuleIsToldNotOnlyTheFirst() {
        Plans plan = aClass().titled("x")
                .at(NOW.minusSeconds(1))
                .lasting(4)
                .open(Access.OPEN)
                .telling(Expectations.onlyWatching())
                .supervised(Supervision.SUPERVISED, Supervision.INDEPENDENT)
                .hostedBy("hugo")
                .with();

        assertThat(codes(plan, new PlatformVerdict(Verdict.RETIRED, Platform.TEAMS, "SERVICE_ENDED")))
                .containsExactlyInAnyOrder(
                        "TEXT_TOO_SHORT",
                        "STARTS_IN_THE_PAST",
                        "DURATION_OUT_OF_RANGE",
                        "INTERACTIVE_AND_OPEN",
                        "EXPECTATIONS_DO_NOT_FIT",
                        "ONLINE_SUPERVISION_LOWER",
                        "PLATFORM_RETIRED",
                        "NO_CO_HOST",
                        "STAFF_NOT_CLEARED");
    }

    @Test
    void aStartNowIsNotInThePastASecondAgoIs() {
        assertThat(codes(aClass().at(NOW))).isEmpty();
        assertThat(codes(aClass().at(NOW.minusSeconds(1)))).containsExactly("STARTS_IN_THE_PAST");
    }

    @Test
    void nobodyPlansMoreThanTwoYearsAhead() {
        assertThat(codes(aClass().at(NOW.plus(Duration.ofDays(730))))).isEmpty();
        assertThat(codes(aClass().at(NOW.plus(Duration.ofDays(730)).plusSeconds(1))))
                .containsExactly("STARTS_TOO_FAR_AHEAD");
    }

    @Property
    void aSessionLastsFiveMinutesToEightHours(@ForAll @IntRange(min = -10, max = 600) int minutes) {
        assertThat(codes(aClass().lasting(minutes)).contains("DURATION_OUT_OF_RANGE"))
                .isEqualTo(minutes < 5 || minutes > 480);
    }

    @Test
    void theTitleIsPlainTextOfAReasonableLength() {
        assertThat(codes(aClass().titled("ab"))).containsExactly("TEXT_TOO_SHORT");
        assertThat(codes(aClass().titled("a".repeat(120)))).isEmpty();
        assertThat(codes(aClass().titled("a".repeat(121)))).containsExactly("TEXT_TOO_LONG");
        assertThat(codes(aClass().titled("gpj.exe\u202e"))).containsExactly("TEXT_NOT_ACCEPTED");
    }

    @Provide
    Arbitrary<Expectations> expectations() {
        return Combinators.combine(
                        Arbitraries.of(Setting.class),
                        Arbitraries.of(Setting.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(InteractWith.class))
                .as(Expectations::new);
    }

    @Property
    void onlyWhatNobodyTakesPartInMayBeOpenToAll(
            @ForAll Access access, @ForAll Interactivity how, @ForAll("expectations") Expectations told) {
        boolean anythingAllowed = told.cameras() != Setting.OFF
                || told.microphones() != Setting.OFF
                || told.comments()
                || told.interactWith() != InteractWith.NOBODY;

        assertThat(codes(aClass().open(access).being(how).telling(told)).contains("INTERACTIVE_AND_OPEN"))
                .isEqualTo(access == Access.OPEN && (how != Interactivity.BROADCAST || anythingAllowed));
    }

    @Property
    void inABroadcastNobodyIsSeenHeardOrRead(@ForAll("expectations") Expectations told) {
        assertThat(codes(aBroadcast().open(Access.INVITED).telling(told)).contains("EXPECTATIONS_DO_NOT_FIT"))
                .isEqualTo(!told.equals(Expectations.onlyWatching()));
    }

    @Property
    void inAModeratedSessionPeopleSpeakWithStaff(@ForAll("expectations") Expectations told) {
        assertThat(codes(aClass().being(Interactivity.MODERATED).telling(told)).contains("EXPECTATIONS_DO_NOT_FIT"))
                .isEqualTo(told.interactWith() != InteractWith.STAFF_ONLY);
    }

    @Property
    void aSessionInWhichNobodyMayInteractIsNotCalledInteractive(@ForAll("expectations") Expectations told) {
        assertThat(codes(aClass().telling(told)).contains("EXPECTATIONS_DO_NOT_FIT"))
                .isEqualTo(told.interactWith() == InteractWith.NOBODY);
    }

    @Property
    void onlineIsNeverLessSupervisedThanFaceToFace(@ForAll Supervision faceToFace, @ForAll Supervision online) {
        List<Supervision> fromLeast = List.of(Supervision.INDEPENDENT, Supervision.ACCOMPANIED, Supervision.SUPERVISED);

        assertThat(codes(aClass().supervised(faceToFace, online)).contains("ONLINE_SUPERVISION_LOWER"))
                .isEqualTo(fromLeast.indexOf(online) < fromLeast.indexOf(faceToFace));
    }

    @Test
    void aRetiredPlatformIsRefusedWithWhatToUseInstead() {
        List<Reason> reasons = policy.check(
                aClass().on(Platform.SKYPE).plan(),
                new PlatformVerdict(Verdict.RETIRED, Platform.TEAMS, "SERVICE_ENDED"),
                NOW,
                id -> Optional.ofNullable(STAFF.get(id)));

        assertThat(reasons).containsExactly(Reason.of("PLATFORM_RETIRED", Platform.SKYPE, Platform.TEAMS));
    }

    @Test
    void anUnsuitablePlatformIsRefusedAndOneCheckedByEyeIsNot() {
        assertThat(codes(aClass(), new PlatformVerdict(Verdict.UNSUITABLE, null, "PUBLIC_ACCOUNTS")))
                .containsExactly("PLATFORM_UNSUITABLE");
        assertThat(codes(aClass(), new PlatformVerdict(Verdict.ATTEST_ONLY, null, "CHECKED_BY_EYE")))
                .isEmpty();
    }

    @Test
    void somebodyElseAdministratesWhileTheHostLeads() {
        assertThat(codes(aClass().hostedBy("both").with("both", "cole"))).containsExactly("HOST_IS_CO_HOST");
        assertThat(codes(aClass().with())).containsExactly("NO_CO_HOST");
    }

    @Test
    void aLargeSessionInWhichPeopleTakePartNeedsASecondCoHost() {
        assertThat(codes(aClass().expecting(50))).isEmpty();
        assertThat(codes(aClass().expecting(51))).containsExactly("LARGE_SESSION_NEEDS_SECOND_CO_HOST");
        assertThat(codes(aClass().expecting(51).with("cole", "cora"))).isEmpty();
        assertThat(codes(aBroadcast().expecting(5000))).isEmpty();
    }

    @Test
    void onlyKnownPeopleWithTheDutyLeadASession() {
        assertThat(codes(aClass().hostedBy("nobody"))).containsExactly("UNKNOWN_STAFF");
        assertThat(codes(aClass().with("nobody"))).containsExactly("UNKNOWN_STAFF");
        assertThat(codes(aClass().hostedBy("cora"))).containsExactly("NOT_A_HOST");
        assertThat(codes(aClass().hostedBy("both").with("hana"))).containsExactly("NOT_A_CO_HOST");
    }

    @Test
    void clearanceMustHoldOnTheDayOfTheSessionNotOnTheDayOfPlanning() {
        assertThat(codes(aClass().hostedBy("hugo"))).containsExactly("STAFF_NOT_CLEARED");
        assertThat(codes(aClass().with("hugo"))).containsExactly("STAFF_NOT_CLEARED");
        assertThat(codes(aClass().with("soon"))).isEmpty();
        assertThat(codes(aClass().with("soon").at(NOW.plus(Duration.ofDays(7)))))
                .isEmpty();
        assertThat(codes(aClass().with("soon").at(NOW.plus(Duration.ofDays(8)))))
                .containsExactly("STAFF_NOT_CLEARED");
    }
}
