package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safesessions.plan.Plans.NOW;
import static org.safesessions.plan.Plans.TONIGHT;
import static org.safesessions.plan.Plans.aBroadcast;
import static org.safesessions.plan.Plans.aClass;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ActRefused.Kind;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.RotaGap;
import org.safesessions.oncall.Tier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest(
        classes = PlanSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:plan")
class PlanningDeskTest {

    private static final Set<SessionState> ALL = EnumSet.allOf(SessionState.class);
    private static final Interval ALWAYS = new Interval(NOW, NOW.plus(Duration.ofDays(1000)));

    @Autowired
    private PlanNotes notes;

    @Autowired
    PlanningDesk desk;

    @Autowired
    SessionBook sessions;

    @Autowired
    OnCallDesk onCall;

    @Autowired
    PlanSlice.World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void nobodySignedIn() {
        SecurityContextHolder.clearContext();
    }

    private static void as(String who) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, "", List.of()));
    }

    private SessionId planned(Plans plan) {
        as("hana");
        SessionId id = desk.plan(plan.plan()).id();
        world.happened().forget();
        return id;
    }

    private SessionId approved(Plans plan) {
        SessionId id = planned(plan);
        as("leila");
        desk.decide(id, true, null);
        world.happened().forget();
        return id;
    }

    private SessionId running() {
        SessionId id = approved(aClass());
        desk.move(id, SessionState.READY, null);
        desk.move(id, SessionState.RUNNING, null);
        world.happened().forget();
        return id;
    }

    private void confirmed(String lead, Interval when) {
        as(lead);
        onCall.confirm(onCall.offer(new StaffId(lead), Tier.LEAD, when));
    }

    private static void assertRefused(Kind kind, String code, ThrowingCallable act) {
        ActRefused refused = catchThrowableOfType(ActRefused.class, act);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.reasons().stream().map(Reason::code)).containsExactly(code);
        assertThat(refused.kind()).isEqualTo(kind);
    }

    private List<String> happened() {
        return world.happened().names();
    }

    // handing in

    @Test
    void aRiskyPlanIsHandedInAndAwaitsApproval() {
        as("hana");

        Session session = desk.get(desk.plan(aClass().plan()).id());

        assertThat(session.state()).isEqualTo(SessionState.AWAITING_APPROVAL);
        assertThat(session.plan()).isEqualTo(aClass().plan());
        assertThat(session.approvalNeeded()).isTrue();
        assertThat(session.riskLevel()).isEqualTo(RiskLevel.HIGH);
        assertThat(session.risk().because()).contains("CHILDREN_TAKE_PART");
        assertThat(session.requiredControls()).isNotEmpty();
        assertThat(session.policyVersion()).isNotBlank();
        assertThat(session.approvedBy()).isEmpty();
        assertThat(happened()).containsExactly("plan.planSubmitted");
        assertThat(world.happened().events().get(0).codes()).containsExactly("APPROVAL_NEEDED");
        assertThat(onCall.needingCover(ALWAYS)).isEmpty();
    }

    @Test
    void aHarmlessPlanIsOpenAtOnceAndNeedsALeadOnCall() {
        as("hana");

        Session session = desk.plan(aBroadcast().plan());

        assertThat(session.state()).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);
        assertThat(world.happened().events().get(0).codes()).containsExactly("NO_APPROVAL_NEEDED");
        assertThat(onCall.needingCover(ALWAYS)).containsExactly(session.id());
    }

    @Test
    void everyBrokenRuleIsToldAndNothingIsKept() {
        as("hana");

        ActRefused refused = catchThrowableOfType(
                ActRefused.class,
                () -> desk.plan(aClass().on(org.safesessions.platform.Platform.SKYPE)
                        .open(Access.OPEN)
                        .hostedBy("hugo")
                        .plan()));

        assertThat(refused.problem()).isEqualTo("plan-refused");
        assertThat(refused.reasons().stream().map(Reason::code))
                .containsExactlyInAnyOrder("PLATFORM_RETIRED", "INTERACTIVE_AND_OPEN", "STAFF_NOT_CLEARED");
        assertThat(sessions.inState(ALL)).isEmpty();
        assertThat(happened()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cole", "leila", "mona", "tess", "adam", "nobody"})
    void onlyHostsPlan(String who) {
        as(who);

        assertRefused(Kind.NOT_ALLOWED, "NOT_YOUR_DUTY", () -> desk.plan(aClass().plan()));
    }

    @Test
    void theTitleIsKeptTidy() {
        as("hana");

        assertThat(desk.plan(aClass().titled("  Homework club ").plan()).title())
                .isEqualTo("Homework club");
    }

    @Test
    void anotherPlanUnderTheKeyOfAFormThatWasSentIsAskedAboutFirst() {
        as("hana");
        UUID key = UUID.randomUUID();
        desk.plan(aClass().plan(), key);

        assertThatThrownBy(() -> desk.plan(aClass().titled("Another").plan(), key))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("FORM_SENT_BEFORE");
        assertThat(sessions.inState(ALL)).hasSize(1);
    }

    @Test
    void theSameFormSentTwiceMakesOneSession() {
        as("hana");
        UUID key = UUID.randomUUID();

        SessionId first = desk.plan(aClass().plan(), key).id();
        SessionId second = desk.plan(aClass().plan(), key).id();

        assertThat(second).isEqualTo(first);
        assertThat(sessions.inState(ALL)).hasSize(1);
        assertThat(happened()).hasSize(1);
    }

    @Test
    void publicTokensCannotBeGuessedAndFindTheirSession() {
        SessionId id = planned(aClass());
        String token = desk.get(id).publicToken();

        assertThat(token)
                .matches("[a-z2-9]{26}")
                .isNotEqualTo(desk.get(planned(aClass())).publicToken());
        assertThat(desk.byPublicToken(token)).map(Session::id).contains(id);
        assertThat(desk.byPublicToken(token.substring(1))).isEmpty();
    }

    // approval

    @Test
    void aLeadWhoIsNotInItApproves() {
        SessionId id = planned(aClass());
        as("leila");

        desk.decide(id, true, "A well known group");

        assertThat(desk.get(id).state()).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);
        assertThat(desk.get(id).approvedBy()).contains(new StaffId("leila"));
        assertThat(notes.of(desk.get(id))).contains("A well known group");
        assertThat(happened()).containsExactly("plan.planApproved");
        assertThat(onCall.needingCover(ALWAYS)).containsExactly(id);
    }

    @Test
    void aLeadNamedInThePlanDecidesNothing() {
        for (Plans plan : List.of(aClass().hostedBy("lena"), aClass().with("cole", "lena"))) {
            SessionId id = planned(plan);
            as("lena");

            assertRefused(Kind.NOT_ALLOWED, "LEAD_IS_NAMED_IN_PLAN", () -> desk.decide(id, true, null));
            assertRefused(Kind.NOT_ALLOWED, "LEAD_IS_NAMED_IN_PLAN", () -> desk.decide(id, false, "No"));
            assertThat(desk.get(id).state()).isEqualTo(SessionState.AWAITING_APPROVAL);
        }
    }

    @Test
    void aLeadDoesNotApproveAPlanOfTheirOwnForAnotherHost() {
        as("lena");
        SessionId id = desk.plan(aClass().plan()).id();

        assertRefused(Kind.NOT_ALLOWED, "LEAD_IS_NAMED_IN_PLAN", () -> desk.decide(id, true, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hana", "cole", "mona", "tess", "adam"})
    void nobodyButALeadDecides(String who) {
        SessionId id = planned(aClass());
        as(who);

        assertRefused(Kind.NOT_ALLOWED, "NOT_YOUR_DUTY", () -> desk.decide(id, true, null));
    }

    @Test
    void whereAHighRiskRemainsALeadApprovesWithAReasonOrNotAtAll() {
        SessionId id = planned(aClass().forThe(Audience.MIXED));
        as("leila");

        assertRefused(Kind.UNACCEPTABLE, "RESIDUAL_RISK_UNEXPLAINED", () -> desk.decide(id, true, "  "));
        assertThat(desk.get(id).state()).isEqualTo(SessionState.AWAITING_APPROVAL);
        desk.decide(id, true, "Three co-hosts, and adults sit apart in a room of their own.");
        assertThat(desk.get(id).state()).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);
    }

    @Test
    void whatElseThereIsAndBothRisksAreKeptWithThePlan() {
        SessionId id = planned(aClass().having(Extra.GUESTS, Extra.BREAKOUT_ROOMS));

        assertThat(desk.get(id).plan().extras()).containsExactly(Extra.BREAKOUT_ROOMS, Extra.GUESTS);
        assertThat(desk.get(id).risk().because(Risk.IDENTITY)).contains("SMALL_ROOMS", "CHILDREN_TAKE_PART");
        assertThat(desk.get(id).risk().because(Risk.HIJACK)).contains("THROWAWAY_ACCOUNTS");
        assertThat(desk.get(id).risk().residual()).isEqualTo(RiskLevel.MEDIUM);
    }

    @Test
    void aPlanIsReturnedWithAReasonOrNotAtAll() {
        SessionId id = planned(aClass());
        as("leila");
        assertRefused(Kind.UNACCEPTABLE, "REASON_MISSING", () -> desk.decide(id, false, "  "));
        assertRefused(Kind.UNACCEPTABLE, "TEXT_TOO_LONG", () -> desk.decide(id, false, "x".repeat(2001)));

        desk.decide(id, false, "Who lets people in?");

        assertThat(desk.get(id).state()).isEqualTo(SessionState.DRAFT);
        assertThat(desk.get(id).approvedBy()).isEmpty();
        assertThat(notes.of(desk.get(id))).contains("Who lets people in?");
        assertThat(new String(desk.get(id).words(), StandardCharsets.UTF_8)).doesNotContain("Who");
        assertThat(happened()).containsExactly("plan.planReturned");
    }

    @Test
    void aPlanIsDecidedOnce() {
        SessionId id = approved(aClass());
        as("leila");

        assertRefused(Kind.CONFLICT, "STALE", () -> desk.decide(id, true, null));
        assertRefused(Kind.CONFLICT, "STALE", () -> desk.decide(id, false, "Too late"));
    }

    @Test
    void aPlanThatNoLongerKeepsTheRulesIsNotApproved() {
        SessionId id = planned(aClass());
        world.sql().update("update staff set cleared_until = date '2026-11-01' where id = 'cole'");
        as("leila");

        assertRefused(Kind.UNACCEPTABLE, "STAFF_NOT_CLEARED", () -> desk.decide(id, true, null));
    }

    @Test
    void aLateApprovalIsGoodWhileTheSessionCanStillStart() {
        SessionId late = planned(aClass());
        SessionId tooLate = planned(aClass());
        as("leila");

        world.clock().set(TONIGHT.plus(Duration.ofMinutes(29)));
        desk.decide(late, true, null);
        world.clock().set(TONIGHT.plus(Duration.ofMinutes(30)));

        assertRefused(Kind.UNACCEPTABLE, "STARTS_IN_THE_PAST", () -> desk.decide(tooLate, true, null));
    }

    // revising

    private SessionId returned() {
        SessionId id = planned(aClass());
        as("leila");
        desk.decide(id, false, "Who lets people in?");
        world.happened().forget();
        as("hana");
        return id;
    }

    @Test
    void aReturnedPlanIsRevisedAndHandedInAgain() {
        SessionId id = returned();

        desk.revise(id, aClass().with("cole", "cora").plan(), desk.get(id).version());

        Session session = desk.get(id);
        assertThat(session.state()).isEqualTo(SessionState.AWAITING_APPROVAL);
        assertThat(session.coHosts()).containsExactly(new StaffId("cole"), new StaffId("cora"));
        assertThat(world.happened().events())
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanSubmitted.class, event -> assertThat(event.again()).isTrue());
    }

    @Test
    void aRevisionThatRemovesTheRiskIsOpenAtOnce() {
        SessionId id = returned();

        desk.revise(id, aBroadcast().plan(), desk.get(id).version());

        assertThat(desk.get(id).state()).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);
        assertThat(desk.get(id).riskLevel()).isEqualTo(RiskLevel.LOW);
        assertThat(onCall.needingCover(ALWAYS)).containsExactly(id);
    }

    @Test
    void aRevisionOfWhatSomebodyElseChangedIsStale() {
        SessionId id = returned();
        long seen = desk.get(id).version();
        desk.changeStaff(id, new StaffChange(null, new StaffId("cora"), null));

        assertRefused(Kind.CONFLICT, "STALE", () -> desk.revise(id, aClass().plan(), seen));
    }

    @Test
    void onlyADraftIsRevisedAndOnlyByItsHostOrPlanner() {
        SessionId waiting = planned(aClass());
        assertRefused(
                Kind.CONFLICT,
                "STALE",
                () -> desk.revise(waiting, aClass().plan(), desk.get(waiting).version()));

        SessionId draft = returned();
        long version = desk.get(draft).version();
        as("henry");
        assertRefused(Kind.NOT_ALLOWED, "NOT_YOUR_SESSION", () -> desk.revise(draft, aClass().plan(), version));
        as("mona");
        assertRefused(Kind.NOT_ALLOWED, "NOT_YOUR_DUTY", () -> desk.revise(draft, aClass().plan(), version));
    }

    // calling off

    @Test
    void itsStaffALeadAndAManagerCancelWithAReason() {
        for (String who : List.of("hana", "cole", "leila", "mona")) {
            SessionId id = approved(aClass());
            as(who);
            assertRefused(Kind.UNACCEPTABLE, "REASON_MISSING", () -> desk.cancel(id, ""));

            desk.cancel(id, "The hall is flooded");

            assertThat(desk.get(id).state()).isEqualTo(SessionState.CANCELLED);
            assertThat(happened()).containsExactly("plan.sessionCancelled");
            assertThat(onCall.needingCover(ALWAYS)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"henry", "cora", "tess", "adam"})
    void nobodyElseSeesItOrTouchesIt(String who) {
        SessionId id = planned(aClass());
        as(who);

        assertRefused(Kind.NOT_ALLOWED, "NOT_YOUR_SESSION", () -> desk.visible(id));
        assertRefused(Kind.NOT_ALLOWED, "NOT_YOUR_SESSION", () -> desk.cancel(id, "Because"));
        assertRefused(Kind.NOT_ALLOWED, "NOT_YOUR_SESSION", () -> desk.postpone(id, null, "Because"));
        assertRefused(
                Kind.NOT_ALLOWED,
                "NOT_YOUR_SESSION",
                () -> desk.changeStaff(id, new StaffChange(new StaffId("henry"), null, null)));
        assertThat(desk.visibleBetween(NOW, TONIGHT.plusSeconds(1), ALL)).isEmpty();
    }

    @Test
    void nobodySignedInSeesNothing() {
        SessionId id = planned(aClass());
        SecurityContextHolder.clearContext();

        assertRefused(Kind.NOT_ALLOWED, "SIGN_IN_FIRST", () -> desk.visible(id));
        assertRefused(Kind.NOT_FOUND, "NOT_FOUND", () -> desk.visible(SessionId.random()));
    }

    @Test
    void aNewDateIsANewLinkedSessionHandedInAnew() {
        SessionId id = approved(aClass());
        as("cole");

        Optional<SessionId> next = desk.postpone(id, TONIGHT.plus(Duration.ofDays(7)), "Hana is ill");

        assertThat(desk.get(id).state()).isEqualTo(SessionState.POSTPONED);
        assertThat(desk.get(id).replacedBy()).isEqualTo(next);
        Session again = desk.get(next.orElseThrow());
        assertThat(again.state()).isEqualTo(SessionState.AWAITING_APPROVAL);
        assertThat(again.replaces()).contains(id);
        assertThat(again.plan())
                .isEqualTo(aClass().at(TONIGHT.plus(Duration.ofDays(7))).plan());
        assertThat(again.publicToken()).isNotEqualTo(desk.get(id).publicToken());
        assertThat(happened()).containsExactly("plan.sessionPostponed", "plan.planSubmitted");
        assertThat(onCall.needingCover(ALWAYS)).isEmpty();
    }

    @Test
    void aNewDateThatIsRefusedPostponesNothing() {
        SessionId id = approved(aClass());
        as("hana");

        assertRefused(
                Kind.UNACCEPTABLE, "STARTS_IN_THE_PAST", () -> desk.postpone(id, NOW.minusSeconds(1), "Too busy"));
        assertThat(desk.get(id).state()).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);
        assertThat(sessions.inState(ALL)).hasSize(1);
        assertThat(happened()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BY_REQUEST")
    void whenTheTimeIsUpTheSystemPostponesAndSaysWhy(PostponeCause cause) {
        SessionId id = approved(aClass());
        SecurityContextHolder.clearContext();

        desk.lapse(id, cause);

        assertThat(desk.get(id).state()).isEqualTo(SessionState.POSTPONED);
        assertThat(desk.get(id).postponedBecause()).contains(cause);
        assertThat(onCall.needingCover(ALWAYS)).isEmpty();
        assertThat(world.happened().events().get(0).codes()).containsExactly(cause.name());
        assertThat(world.happened().events().get(0).by()).isNull();
    }

    @Test
    void aReturnedDraftThatLapsesKeepsTheLeadsReason() {
        SessionId id = planned(aClass());
        as("leila");
        desk.decide(id, false, "Name a second co-host.");

        desk.lapse(id, PostponeCause.NOBODY_APPROVED);

        assertThat(notes.of(desk.get(id))).contains("Name a second co-host.");
    }

    @Test
    void whatIsRunningOrOverIsNotCalledOff() {
        SessionId id = running();
        as("hana");

        assertRefused(Kind.CONFLICT, "TOO_LATE_TO_CALL_OFF", () -> desk.cancel(id, "Because"));
        assertRefused(Kind.CONFLICT, "TOO_LATE_TO_CALL_OFF", () -> desk.postpone(id, null, "Because"));
        assertRefused(Kind.CONFLICT, "TOO_LATE_TO_CALL_OFF", () -> desk.lapse(id, PostponeCause.NOBODY_STARTED));
    }

    // substitutes

    @Test
    void clearedPeopleAreSubstitutedAlsoWhileItRuns() {
        SessionId id = running();
        as("leila");

        desk.changeStaff(id, new StaffChange(new StaffId("henry"), new StaffId("cora"), new StaffId("cole")));

        assertThat(desk.get(id).host()).isEqualTo(new StaffId("henry"));
        assertThat(desk.get(id).coHosts()).containsExactly(new StaffId("cora"));
        assertThat(desk.get(id).state()).isEqualTo(SessionState.RUNNING);
        assertThat(world.happened().events().get(0).codes())
                .containsExactly("HOST_CHANGED", "CO_HOST_ADDED", "CO_HOST_REMOVED");
    }

    @Test
    void aLeadWhoLeadsTheSessionLeavesAGapInTheRotaUntilAnotherLeadConfirms() {
        SessionId id = approved(aClass().hostedBy("lena"));
        Interval evening = new Interval(TONIGHT.minus(Duration.ofHours(1)), TONIGHT.plus(Duration.ofHours(3)));
        confirmed("lena", evening);

        assertThat(onCall.gaps(1)).extracting(RotaGap::session).containsExactly(id);
        assertThat(onCall.gaps(1)).extracting(RotaGap::onlyStaffAreOnCall).containsExactly(true);

        confirmed("leila", evening);
        assertThat(onCall.gaps(1)).isEmpty();
    }

    @Test
    void theGapGoesWhenTheLeadNoLongerLeadsTheSession() {
        SessionId id = approved(aClass().hostedBy("lena"));
        confirmed("lena", new Interval(TONIGHT.minus(Duration.ofHours(1)), TONIGHT.plus(Duration.ofHours(3))));
        assertThat(onCall.gaps(1)).hasSize(1);

        desk.changeStaff(id, new StaffChange(new StaffId("henry"), null, null));
        assertThat(onCall.gaps(1)).isEmpty();

        as("mona");
        desk.changeStaff(id, new StaffChange(null, new StaffId("lena"), new StaffId("cole")));
        assertThat(onCall.gaps(1)).hasSize(1);
    }

    @Test
    void aLeadBesidesAnotherCoHostFillsTheGap() {
        approved(aClass().with("cole", "lena"));
        confirmed("lena", new Interval(TONIGHT.minus(Duration.ofHours(1)), TONIGHT.plus(Duration.ofHours(3))));

        assertThat(onCall.gaps(1)).isEmpty();
    }

    @Test
    void newStaffOfAPlanThatNobodyApprovedAskForNoLead() {
        SessionId id = planned(aClass());

        desk.changeStaff(id, new StaffChange(new StaffId("henry"), null, null));

        assertThat(onCall.needingCover(ALWAYS)).isEmpty();
    }

    @Test
    void aSubstituteMustBeAbleToLead() {
        SessionId id = approved(aClass());
        as("hana");

        assertRefused(
                Kind.UNACCEPTABLE,
                "STAFF_NOT_CLEARED",
                () -> desk.changeStaff(id, new StaffChange(new StaffId("hugo"), null, null)));
        assertRefused(
                Kind.UNACCEPTABLE,
                "NO_CO_HOST",
                () -> desk.changeStaff(id, new StaffChange(null, null, new StaffId("cole"))));
        assertRefused(
                Kind.UNACCEPTABLE,
                "NOT_A_HOST",
                () -> desk.changeStaff(id, new StaffChange(new StaffId("cora"), null, null)));
        assertRefused(
                Kind.UNACCEPTABLE,
                "HOST_IS_CO_HOST",
                () -> desk.changeStaff(id, new StaffChange(null, new StaffId("hana"), null)));
        assertRefused(
                Kind.UNACCEPTABLE, "NOTHING_TO_CHANGE", () -> desk.changeStaff(id, new StaffChange(null, null, null)));
        assertThat(happened()).isEmpty();
    }

    @Test
    void whoeverApprovedThePlanDoesNotLeadItAfterwards() {
        SessionId id = planned(aClass());
        as("lena");
        desk.decide(id, true, null);

        assertRefused(
                Kind.UNACCEPTABLE,
                "APPROVER_WOULD_LEAD",
                () -> desk.changeStaff(id, new StaffChange(new StaffId("lena"), null, null)));
    }

    @Test
    void askingForWhatAlreadyIsChangesNothing() {
        SessionId id = approved(aClass());
        as("hana");

        desk.changeStaff(id, new StaffChange(new StaffId("hana"), new StaffId("cole"), new StaffId("cora")));

        assertThat(happened()).isEmpty();
    }

    @Test
    void whatIsOverKeepsItsStaff() {
        SessionId id = planned(aClass());
        desk.cancel(id, "Because");

        assertRefused(
                Kind.CONFLICT, "STALE", () -> desk.changeStaff(id, new StaffChange(null, new StaffId("cora"), null)));
    }

    // later stages

    @Test
    void laterStagesFollowOneAnotherAndTheLeadIsNeededUntilTheEnd() {
        SessionId id = running();
        assertThat(onCall.needingCover(ALWAYS)).containsExactly(id);

        desk.move(id, SessionState.ENDED, new StaffId("hana"));

        assertThat(onCall.needingCover(ALWAYS)).isEmpty();
        assertThat(world.happened().events().get(0).codes()).containsExactly("RUNNING", "ENDED");
        assertThat(world.happened().events().get(0).by()).isEqualTo(new StaffId("hana"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "AWAITING_APPROVAL", "OPEN_FOR_REGISTRATION", "POSTPONED", "CANCELLED"})
    void aStageWithAnActOfItsOwnIsNotReachedByMoving(SessionState to) {
        SessionId id = planned(aClass());

        assertRefused(Kind.CONFLICT, "STALE", () -> desk.move(id, to, null));
    }

    // reading

    @Test
    void itsStaffLeadsAndManagersSeeIt() {
        SessionId id = planned(aClass());
        for (String who : List.of("hana", "cole", "leila", "mona")) {
            as(who);

            assertThat(desk.visible(id).id()).isEqualTo(id);
            assertThat(desk.visibleBetween(TONIGHT, TONIGHT.plusSeconds(1), ALL))
                    .hasSize(1);
            assertThat(desk.visibleBetween(TONIGHT.plusSeconds(1), TONIGHT.plusSeconds(2), ALL))
                    .isEmpty();
            assertThat(desk.visibleBetween(TONIGHT, TONIGHT.plusSeconds(1), Set.of(SessionState.READY)))
                    .isEmpty();
        }
    }

    @Test
    void whoeverGoesRoundThemReadsThoseThatStartByThenAndAreInThatState() {
        SessionId id = planned(aClass());
        Set<SessionState> awaited = Set.of(SessionState.AWAITING_APPROVAL);

        assertThat(sessions.startingUntil(TONIGHT, awaited)).containsExactly(id);
        assertThat(sessions.startingUntil(TONIGHT.minusMillis(1), awaited)).isEmpty();
        assertThat(sessions.startingUntil(TONIGHT, Set.of(SessionState.READY))).isEmpty();
        assertThat(sessions.idsIn(awaited)).containsExactly(id);
        assertThat(sessions.idsIn(Set.of())).isEmpty();
    }

    @Test
    void whoeverPlansForAnotherHostSeesItUntilItIsApproved() {
        as("henry");
        SessionId id = desk.plan(aClass().plan()).id();
        assertThat(desk.visible(id).id()).isEqualTo(id);
        as("leila");
        desk.decide(id, true, null);
        as("henry");

        assertRefused(Kind.NOT_ALLOWED, "NOT_YOUR_SESSION", () -> desk.visible(id));
        assertThat(desk.visibleBetween(NOW, TONIGHT.plusSeconds(1), ALL)).isEmpty();
    }
}
