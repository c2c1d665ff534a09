package org.safesessions.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aBroadcast;
import static org.safesessions.plan.Plans.aClass;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.Extra;
import org.safesessions.plan.InteractWith;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.PlanTables;
import org.safesessions.plan.Plans;
import org.safesessions.plan.PlatformAdvice;
import org.safesessions.plan.PlatformAdvisor;
import org.safesessions.plan.PlatformQuestion;
import org.safesessions.plan.RequiredControl;
import org.safesessions.plan.Risk;
import org.safesessions.plan.RiskAssessment;
import org.safesessions.plan.RiskLevel;
import org.safesessions.plan.RiskReason;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionType;
import org.safesessions.plan.Setting;
import org.safesessions.platform.Control;
import org.safesessions.platform.Platform;
import org.safesessions.platform.PlatformVerdict;
import org.safesessions.platform.PlatformVerdict.Verdict;

class DecisionTablesTest {

    private static final Set<Platform> ROOMS = EnumSet.of(
            Platform.ZOOM,
            Platform.TEAMS,
            Platform.GOOGLE_MEET,
            Platform.BIGBLUEBUTTON,
            Platform.JITSI,
            Platform.OTHER);

    private final PlanTables tables = StandaloneTables.tables();
    private final PlatformAdvisor advisor = StandaloneTables.advisor();

    /** Every plan that the rules of {@code EXPECTATIONS_DO_NOT_FIT} let through, in all that the tables look at. */
    private static List<SessionPlan> everyPlan() {
        List<SessionPlan> plans = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            for (Platform platform : Platform.values()) {
                for (Access access : Access.values()) {
                    for (SessionType type :
                            Set.of(SessionType.CLASS, SessionType.PEER_SUPPORT, SessionType.ONE_TO_ONE)) {
                        for (int people : List.of(1, 12, 51)) {
                            for (Plans how : everyWayOfTakingPart()) {
                                plans.add(how.forThe(audience)
                                        .on(platform)
                                        .open(access)
                                        .of(type)
                                        .expecting(people)
                                        .plan());
                            }
                        }
                    }
                }
            }
        }
        return plans;
    }

    private static List<Plans> everyWayOfTakingPart() {
        List<Plans> ways = new ArrayList<>();
        ways.add(aClass().being(Interactivity.BROADCAST).telling(Expectations.onlyWatching()));
        for (Setting cameras : List.of(Setting.OFF, Setting.ON)) {
            for (boolean comments : new boolean[] {true, false}) {
                ways.add(aClass().being(Interactivity.MODERATED)
                        .telling(cameras, Setting.OFF, comments, InteractWith.STAFF_ONLY));
                ways.add(aClass().being(Interactivity.INTERACTIVE)
                        .telling(cameras, Setting.ON, comments, InteractWith.EACH_OTHER));
            }
        }
        return ways;
    }

    private Set<Control> controlsOf(SessionPlan plan) {
        return tables.controls(plan, tables.risk(plan).level()).stream()
                .map(RequiredControl::control)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Control.class)));
    }

    private Set<Control> criticalOf(SessionPlan plan) {
        return tables.controls(plan, tables.risk(plan).level()).stream()
                .filter(RequiredControl::critical)
                .map(RequiredControl::control)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Control.class)));
    }

    @Test
    void everyPlanGetsARiskWithReasons() {
        for (SessionPlan plan : everyPlan()) {
            RiskAssessment risk = tables.risk(plan);

            assertThat(risk.because()).contains("NEVER_WITHOUT_RISK").doesNotHaveDuplicates();
            assertThat(risk.approvalNeeded())
                    .as("what is high is approved, and only that: %s", plan)
                    .isEqualTo(risk.level() == RiskLevel.HIGH);
        }
    }

    @Test
    void whoeverMayBeHarmedAndTakesPartNeedsALeadsApproval() {
        for (SessionPlan plan : everyPlan()) {
            if (plan.isInteractive() && plan.audience() != Audience.ADULTS) {
                assertThat(tables.risk(plan).approvalNeeded()).as("%s", plan).isTrue();
            }
        }
    }

    @Test
    void oneToOneAlwaysNeedsApprovalUnderWhateverName() {
        for (SessionPlan plan : everyPlan()) {
            if (plan.sessionType() == SessionType.ONE_TO_ONE
                    || (plan.isInteractive() && plan.expectedParticipants() == 1)) {
                assertThat(tables.risk(plan).because()).as("%s", plan).contains("ONE_TO_ONE");
                assertThat(tables.risk(plan).approvalNeeded()).as("%s", plan).isTrue();
            }
        }
    }

    @Test
    void aPlatformNobodyKnowsAlwaysNeedsApproval() {
        for (SessionPlan plan : everyPlan()) {
            assertThat(tables.risk(plan).because().contains("PLATFORM_NOT_KNOWN"))
                    .isEqualTo(plan.platform() == Platform.OTHER);
        }
    }

    @Test
    void aChildrensClassOnZoomNeedsApprovalAndSaysWhyForBothRisks() {
        RiskAssessment risk = tables.risk(aClass().plan());

        assertThat(risk.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(risk.approvalNeeded()).isTrue();
        assertThat(risk.because())
                .containsExactly(
                        "NEVER_WITHOUT_RISK", "CHILDREN_TAKE_PART", "STRANGERS_MAY_BREAK_IN", "THROWAWAY_ACCOUNTS");
    }

    @Test
    void aBroadcastForAdultsOnYoutubeNeedsNoApproval() {
        RiskAssessment risk = tables.risk(aBroadcast().plan());

        assertThat(risk)
                .isEqualTo(new RiskAssessment(
                        RiskLevel.LOW,
                        RiskLevel.LOW,
                        RiskLevel.LOW,
                        false,
                        List.of(new RiskReason(Risk.IDENTITY, "NEVER_WITHOUT_RISK"))));
    }

    @Test
    void adultsWhoMeetOnZoomAreAMiddlingRisk() {
        RiskAssessment risk = tables.risk(aClass().forThe(Audience.ADULTS).plan());

        assertThat(risk.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(risk.because())
                .containsExactly(
                        "NEVER_WITHOUT_RISK", "STRANGERS_MEET", "STRANGERS_MAY_BREAK_IN", "THROWAWAY_ACCOUNTS");
    }

    @Test
    void publicAccountsRaiseTheRiskOfBeingFollowed() {
        SessionPlan takingPart = aClass().forThe(Audience.ADULTS)
                .on(Platform.FACEBOOK_GROUP)
                .open(Access.PRIVATE_GROUP)
                .plan();
        SessionPlan watching = aBroadcast().on(Platform.FACEBOOK_LIVE).plan();

        assertThat(tables.risk(takingPart).level()).isEqualTo(RiskLevel.HIGH);
        assertThat(tables.risk(takingPart).because()).contains("PUBLIC_ACCOUNTS");
        assertThat(tables.risk(watching).level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(tables.risk(watching).because()).contains("PUBLIC_ACCOUNTS");
    }

    @Test
    void peerSupportMixedAgesAndLargeRoomsAreNamed() {
        assertThat(tables.risk(aClass().forThe(Audience.ADULTS)
                                .of(SessionType.PEER_SUPPORT)
                                .plan())
                        .because())
                .contains("PERSONAL_MATTERS");
        assertThat(tables.risk(aClass().forThe(Audience.MIXED).plan()).because())
                .contains("AGES_MIX");
        assertThat(tables.risk(aBroadcast().forThe(Audience.MIXED).plan()).because())
                .contains("AGES_WATCH_TOGETHER");
        assertThat(tables.risk(aClass().forThe(Audience.ADULTS_AT_RISK).plan()).because())
                .contains("ADULTS_AT_RISK_TAKE_PART");
        assertThat(tables.risk(aClass().expecting(51).plan()).because()).contains("MANY_PEOPLE");
        assertThat(tables.risk(aClass().expecting(50).plan()).because()).doesNotContain("MANY_PEOPLE");
    }

    @Test
    void everyCombinationGetsExactlyOneVerdictAndOnlyRetiredOnesAReplacement() {
        for (SessionPlan plan : everyPlan()) {
            PlatformVerdict verdict = tables.platform(plan);

            assertThat(verdict.reason()).as("a row of its own: %s", plan).isNotEqualTo("NOT_IN_THE_TABLE");
            assertThat(verdict.replacement() != null).isEqualTo(verdict.verdict() == Verdict.RETIRED);
        }
    }

    @Test
    void retiredServicesNameWhatTookTheirPlace() {
        assertThat(tables.platform(aClass().on(Platform.SKYPE).plan()))
                .isEqualTo(new PlatformVerdict(Verdict.RETIRED, Platform.TEAMS, "SERVICE_ENDED"));
        assertThat(tables.platform(aBroadcast().on(Platform.GOOGLE_HANGOUTS).plan()))
                .isEqualTo(new PlatformVerdict(Verdict.RETIRED, Platform.GOOGLE_MEET, "SERVICE_ENDED"));
    }

    @Test
    void whatIsMadeForWatchingIsNotForTakingPart() {
        for (SessionPlan plan : everyPlan()) {
            if (plan.platform() == Platform.YOUTUBE) {
                assertThat(tables.platform(plan).verdict())
                        .isEqualTo(plan.isInteractive() ? Verdict.UNSUITABLE : Verdict.ALLOWED);
            }
            if (plan.platform() == Platform.FACEBOOK_LIVE && plan.isInteractive()) {
                assertThat(tables.platform(plan).verdict()).isEqualTo(Verdict.UNSUITABLE);
            }
        }
    }

    @Test
    void facebookIsNeverForChildrenNorAdultsAtRisk() {
        for (SessionPlan plan : everyPlan()) {
            if (plan.platform() == Platform.FACEBOOK_GROUP || plan.platform() == Platform.FACEBOOK_LIVE) {
                boolean atRisk = plan.audience() != Audience.ADULTS && plan.audience() != Audience.MIXED;
                boolean mixedAndTakingPart = plan.audience() == Audience.MIXED && plan.isInteractive();
                if (atRisk || mixedAndTakingPart) {
                    assertThat(tables.platform(plan).verdict()).as("%s", plan).isEqualTo(Verdict.UNSUITABLE);
                }
            }
        }
    }

    @Test
    void aFacebookGroupIsForAdultsAndNeverOpenToAll() {
        Plans adults = aClass().forThe(Audience.ADULTS).on(Platform.FACEBOOK_GROUP);

        assertThat(tables.platform(adults.open(Access.PRIVATE_GROUP).plan()).verdict())
                .isEqualTo(Verdict.ATTEST_ONLY);
        assertThat(tables.platform(adults.open(Access.OPEN).plan()))
                .isEqualTo(new PlatformVerdict(Verdict.UNSUITABLE, null, "GROUP_MUST_BE_PRIVATE"));
    }

    @Test
    void everyRoomCanBeUsedAndAnUnknownOneIsCheckedByEye() {
        for (SessionPlan plan : everyPlan()) {
            if (ROOMS.contains(plan.platform())) {
                assertThat(tables.platform(plan).verdict())
                        .isEqualTo(plan.platform() == Platform.OTHER ? Verdict.ATTEST_ONLY : Verdict.ALLOWED);
            }
        }
    }

    @Test
    void whereChildrenOrAdultsAtRiskTakePartEveryCriticalControlIsThere() {
        for (SessionPlan plan : everyPlan()) {
            if (ROOMS.contains(plan.platform()) && plan.isInteractive() && plan.audience() != Audience.ADULTS) {
                assertThat(criticalOf(plan))
                        .as("%s", plan)
                        .contains(
                                Control.WAITING_ROOM,
                                Control.REGISTRATION_REQUIRED,
                                Control.SCREEN_SHARE_HOST_ONLY,
                                Control.RECORDING_OFF,
                                Control.REMOVED_STAY_OUT);
                if (plan.platform() != Platform.GOOGLE_MEET) {
                    assertThat(criticalOf(plan)).as("%s", plan).contains(Control.PRIVATE_CHAT_OFF);
                    assertThat(controlsOf(plan))
                            .as("%s", plan)
                            .contains(Control.PASSCODE, Control.FILE_TRANSFER_OFF, Control.RENAMING_OFF);
                }
            }
        }
    }

    @Test
    void whereAdultsTakePartThereIsStillAWaitingRoomAndNobodySharesAScreen() {
        for (SessionPlan plan : everyPlan()) {
            if (ROOMS.contains(plan.platform()) && plan.isInteractive()) {
                assertThat(criticalOf(plan)).contains(Control.WAITING_ROOM, Control.SCREEN_SHARE_HOST_ONLY);
                assertThat(controlsOf(plan)).contains(Control.REGISTRATION_REQUIRED, Control.REMOVED_STAY_OUT);
            }
        }
    }

    @Test
    void everyRoomIsQuietOnEntryUnrecordedAndNeverWithoutItsHost() {
        for (SessionPlan plan : everyPlan()) {
            if (ROOMS.contains(plan.platform())) {
                assertThat(controlsOf(plan))
                        .contains(
                                Control.MUTED_ON_ENTRY,
                                Control.NO_JOIN_BEFORE_HOST,
                                Control.RECORDING_OFF,
                                Control.SCREEN_SHARE_HOST_ONLY);
            }
        }
    }

    @Test
    void aBroadcastInARoomTurnsCamerasMicrophonesSharingAndChatOff() {
        SessionPlan plan = aBroadcast().on(Platform.ZOOM).plan();

        assertThat(controlsOf(plan))
                .containsExactlyInAnyOrder(
                        Control.CAMERAS_OFF,
                        Control.MUTED_ON_ENTRY,
                        Control.SCREEN_SHARE_HOST_ONLY,
                        Control.CHAT_TO_STAFF_ONLY,
                        Control.RECORDING_OFF,
                        Control.NO_JOIN_BEFORE_HOST);
        assertThat(criticalOf(aBroadcast()
                        .on(Platform.ZOOM)
                        .forThe(Audience.CHILDREN_UNDER_13)
                        .plan()))
                .contains(Control.CAMERAS_OFF);
    }

    @Test
    void whatPeopleWereToldIsWhatIsSet() {
        for (SessionPlan plan : everyPlan()) {
            if (ROOMS.contains(plan.platform())) {
                boolean camerasOff = plan.expectations().cameras() == Setting.OFF;
                boolean chatForAll =
                        plan.expectations().comments() && plan.expectations().interactWith() == InteractWith.EACH_OTHER;
                assertThat(controlsOf(plan).contains(Control.CAMERAS_OFF)).isEqualTo(camerasOff);
                assertThat(controlsOf(plan).contains(Control.CHAT_TO_STAFF_ONLY))
                        .isEqualTo(!chatForAll);
            }
        }
    }

    @Test
    void nothingIsAskedOfAPlatformThatItDoesNotHave() {
        assertThat(controlsOf(aBroadcast().plan())).containsExactlyInAnyOrder(Control.COMMENTS_OFF, Control.UNLISTED);
        assertThat(controlsOf(aBroadcast().on(Platform.FACEBOOK_LIVE).plan())).containsExactly(Control.COMMENTS_OFF);
        assertThat(controlsOf(aClass().forThe(Audience.ADULTS)
                        .on(Platform.FACEBOOK_GROUP)
                        .open(Access.PRIVATE_GROUP)
                        .plan()))
                .containsExactly(Control.PRIVATE_GROUP);
        for (SessionPlan plan : everyPlan()) {
            if (plan.platform() == Platform.GOOGLE_MEET) {
                assertThat(controlsOf(plan))
                        .doesNotContain(
                                Control.PASSCODE,
                                Control.PRIVATE_CHAT_OFF,
                                Control.FILE_TRANSFER_OFF,
                                Control.RENAMING_OFF);
            }
            if (ROOMS.contains(plan.platform())) {
                assertThat(controlsOf(plan))
                        .doesNotContain(Control.COMMENTS_OFF, Control.UNLISTED, Control.PRIVATE_GROUP);
            }
        }
    }

    @Test
    void bothRisksAreToldApartAndWhatRemainsIsNeverMore() {
        RiskAssessment risk = tables.risk(aClass().plan());

        assertThat(risk.because(Risk.IDENTITY)).contains("CHILDREN_TAKE_PART").doesNotContain("THROWAWAY_ACCOUNTS");
        assertThat(risk.because(Risk.HIJACK)).contains("THROWAWAY_ACCOUNTS").doesNotContain("CHILDREN_TAKE_PART");
        assertThat(risk.residual()).isEqualTo(RiskLevel.MEDIUM);
        for (SessionPlan plan : everyPlan()) {
            assertThat(tables.risk(plan).residual())
                    .as("%s", plan)
                    .isLessThanOrEqualTo(tables.risk(plan).level());
        }
    }

    @Test
    void muchRemainsOfTheRiskWhereNoSettingHelps() {
        assertThat(tables.risk(aClass().forThe(Audience.MIXED).plan()).residual())
                .isEqualTo(RiskLevel.HIGH);
        assertThat(tables.risk(aClass().expecting(1).plan()).residual()).isEqualTo(RiskLevel.HIGH);
        assertThat(tables.risk(aClass().on(Platform.OTHER).plan()).residual()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void moreIsAskedForWhereThereIsMore() {
        assertThat(criticalOf(aClass().having(Extra.BREAKOUT_ROOMS).plan())).contains(Control.STAFF_IN_EVERY_ROOM);
        assertThat(controlsOf(aClass().having(Extra.BREAKOUT_ROOMS).plan())).doesNotContain(Control.BREAKOUT_ROOMS_OFF);
        assertThat(controlsOf(aClass().plan())).contains(Control.BREAKOUT_ROOMS_OFF, Control.STOP_AT_HAND);
        assertThat(criticalOf(aClass().having(Extra.GUESTS).plan())).contains(Control.GUESTS_ACCOMPANIED);
        assertThat(controlsOf(aClass().having(Extra.INTERPRETERS).plan())).contains(Control.INTERPRETER_KNOWN);
        assertThat(criticalOf(aClass().having(Extra.HYBRID).plan()))
                .contains(Control.HALL_OUT_OF_PICTURE, Control.STAFF_IN_THE_HALL);
        assertThat(criticalOf(aClass().expecting(1).plan())).contains(Control.THIRD_PERSON_THERE);
        assertThat(controlsOf(aClass().forThe(Audience.ADULTS_AT_RISK).plan())).contains(Control.CARERS_BRIEFED);
        assertThat(tables.risk(aClass().having(Extra.GUESTS, Extra.HYBRID).plan())
                        .because())
                .contains("GUESTS_SPEAK", "HALL_IS_SEEN", "HALL_SEES");
        assertThat(tables.risk(aClass().forThe(Audience.CHILDREN_UNDER_13)
                                .expecting(31)
                                .plan())
                        .because())
                .contains("TOO_MANY_TO_SEE");
        assertThat(tables.risk(aClass().forThe(Audience.CHILDREN_UNDER_13)
                                .expecting(30)
                                .plan())
                        .because())
                .doesNotContain("TOO_MANY_TO_SEE");
    }

    @Test
    void whatElseThereIsNeverTakesASettingAway() {
        for (Plans how : everyWayOfTakingPart()) {
            for (Audience audience : Audience.values()) {
                SessionPlan plain = how.having().forThe(audience).plan();
                Set<Control> needed = criticalOf(plain);
                for (Extra extra : Extra.values()) {
                    SessionPlan more = how.having(extra).plan();
                    assertThat(criticalOf(more)).as("%s", more).containsAll(needed);
                    assertThat(tables.risk(more).level())
                            .isGreaterThanOrEqualTo(tables.risk(plain).level());
                }
            }
        }
    }

    @Test
    void platformsAreRankedWithReasonsAndWhatMayNotBeUsedComesLast() {
        List<PlatformAdvice> forChildren =
                advisor.ranked(new PlatformQuestion(Audience.CHILDREN_UNDER_13, true, Access.REGISTERED));
        List<PlatformAdvice> forWatching = advisor.ranked(new PlatformQuestion(Audience.ADULTS, false, Access.OPEN));

        assertThat(forChildren).hasSize(Platform.values().length);
        assertThat(forChildren.stream().filter(PlatformAdvice::mayBeUsed).map(PlatformAdvice::platform))
                .containsExactly(
                        Platform.ZOOM,
                        Platform.BIGBLUEBUTTON,
                        Platform.TEAMS,
                        Platform.JITSI,
                        Platform.GOOGLE_MEET,
                        Platform.OTHER);
        assertThat(forChildren.get(0).because()).contains("WAITING_ROOM_SET", "NAMES_KEPT", "ENDS_AT_ONCE");
        assertThat(forChildren.subList(6, 11)).noneMatch(PlatformAdvice::mayBeUsed);
        assertThat(forWatching.get(0).platform()).isEqualTo(Platform.YOUTUBE);
        assertThat(forWatching.get(0).because()).contains("NOBODY_IS_SEEN", "NO_ACCOUNT_NEEDED");
    }

    @Test
    void theAdviceIsTheVerdictOfThePlan() {
        for (SessionPlan plan : everyPlan()) {
            if (plan.expectedParticipants() == 12 && plan.sessionType() == SessionType.CLASS) {
                PlatformQuestion question = new PlatformQuestion(plan.audience(), plan.isInteractive(), plan.access());
                assertThat(advisor.ranked(question))
                        .anySatisfy(one -> assertThat(List.of(one.platform(), one.verdict()))
                                .isEqualTo(List.of(plan.platform(), tables.platform(plan))));
            }
        }
    }

    @Test
    void theCriticalControlsComeFirst() {
        SessionPlan plan = aClass().plan();

        assertThat(tables.controls(plan, RiskLevel.HIGH))
                .extracting(RequiredControl::critical)
                .isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
    }
}
