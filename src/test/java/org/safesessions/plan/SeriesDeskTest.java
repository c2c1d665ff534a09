package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safesessions.plan.Plans.TONIGHT;
import static org.safesessions.plan.Plans.aBroadcast;
import static org.safesessions.plan.Plans.aClass;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.platform.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest(
        classes = PlanSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:plan")
class SeriesDeskTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");
    private static final LocalDate SECOND = FIRST.plusWeeks(1);

    @Autowired
    SeriesDesk desk;

    @Autowired
    SeriesDateDesk days;

    @Autowired
    SeriesBook book;

    @Autowired
    SeriesWatch watch;

    @Autowired
    PlanningDesk planning;

    @Autowired
    OnCallDesk onCall;

    @Autowired
    PlanSlice.World world;

    @BeforeEach
    void begin() {
        world.begin();
        as("hana");
    }

    @AfterEach
    void nobodySignedIn() {
        watch.look();
        SecurityContextHolder.clearContext();
    }

    private static void as(String who) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, "", List.of()));
    }

    private SeriesId weekly(Plans plan, LocalDate until, LocalDate... except) {
        return desk.plan(plan.plan(), new Repeats(until, Set.of(except)), null);
    }

    /** Of four weeks, which a lead has approved. */
    private SeriesId approved() {
        SeriesId id = weekly(aClass(), FIRST.plusWeeks(3));
        as("leila");
        desk.decide(id, true, null);
        as("hana");
        return id;
    }

    private List<String> states(SeriesId id) {
        as("leila");
        List<String> states =
                book.visible(id).days().stream().map(SeriesDay::state).toList();
        as("hana");
        return states;
    }

    private Session session(SeriesId id, LocalDate day) {
        return book.visible(id).days().stream()
                .filter(one -> one.plannedOn().equals(day))
                .flatMap(one -> one.session().stream())
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        ActRefused refused = catchThrowableOfType(ActRefused.class, act);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.reasons().stream().map(Reason::code)).containsExactly(code);
    }

    // planned and approved once

    @Test
    void aLeadIsAskedOnceAndThenEveryDateIsASessionOfItsOwn() {
        SeriesId id = weekly(aClass(), FIRST.plusWeeks(3));
        assertThat(states(id)).containsExactly("AWAITING_APPROVAL", "PLANNED", "PLANNED", "PLANNED");

        as("leila");
        desk.decide(id, true, "Well thought through.");

        assertThat(states(id)).containsOnly("OPEN_FOR_REGISTRATION").hasSize(4);
        List<Session> sessions = book.sessionsOf(id);
        assertThat(sessions).extracting(Session::publicToken).doesNotHaveDuplicates();
        assertThat(sessions)
                .extracting(Session::startsAt)
                .containsExactly(
                        TONIGHT,
                        TONIGHT.plus(Duration.ofDays(7)),
                        TONIGHT.plus(Duration.ofDays(14)),
                        TONIGHT.plus(Duration.ofDays(21)));
        assertThat(sessions).allSatisfy(session -> {
            assertThat(session.approvalNeeded()).isTrue();
            assertThat(session.approvedBy()).contains(new StaffId("leila"));
        });
        as("leila");
        assertThat(onCall.gaps(60)).as("each date needs a lead on call").hasSize(4);
    }

    @Test
    void whatALeadApprovesOnThePageOfTheFirstSessionIsGoodForTheOthers() {
        SeriesId id = weekly(aClass(), SECOND);

        as("leila");
        planning.decide(session(id, FIRST).id(), true, null);

        assertThat(states(id)).containsOnly("OPEN_FOR_REGISTRATION");
    }

    @Test
    void nobodyWhoIsNamedInThePlanApprovesItAndAHostDoesNotEither() {
        SeriesId id = weekly(aClass().with("cole", "lena"), SECOND);

        as("lena");
        assertRefused("LEAD_IS_NAMED_IN_PLAN", () -> desk.decide(id, true, null));
        as("hana");
        assertRefused("NOT_YOUR_DUTY", () -> desk.decide(id, true, null));
        as("leila");
        desk.decide(id, true, null);
        assertRefused("STALE", () -> desk.decide(id, true, null));
    }

    @Test
    void whatNeedsNobodysApprovalIsOpenAtOnce() {
        SeriesId id = weekly(aBroadcast(), FIRST.plusWeeks(2));

        assertThat(states(id)).containsOnly("OPEN_FOR_REGISTRATION").hasSize(3);
        assertThat(book.visible(id).state()).isEqualTo("APPROVED");
    }

    @Test
    void whatALeadReturnsIsRevisedOnceAndTheOthersFollowTheRevision() {
        SeriesId id = weekly(aClass(), SECOND);
        as("leila");
        desk.decide(id, false, "Too late in the evening.");
        assertThat(states(id)).containsExactly("DRAFT", "PLANNED");
        assertThat(book.visible(id).state()).isEqualTo("DRAFT");

        Session draft = session(id, FIRST);
        planning.revise(
                draft.id(),
                aClass().at(TONIGHT.minus(Duration.ofHours(1)))
                        .on(Platform.TEAMS)
                        .plan(),
                draft.version());
        as("leila");
        desk.decide(id, true, null);

        assertThat(states(id)).containsOnly("OPEN_FOR_REGISTRATION");
        assertThat(session(id, SECOND).plan().platform()).isEqualTo(Platform.TEAMS);
        assertThat(session(id, SECOND).startsAt())
                .isEqualTo(TONIGHT.plus(Duration.ofDays(7)).minus(Duration.ofHours(1)));
    }

    @Test
    void theSameFormMakesOneSeries() {
        UUID key = UUID.randomUUID();
        Repeats repeats = new Repeats(SECOND, Set.of());

        assertThat(desk.plan(aClass().plan(), repeats, key)).isEqualTo(desk.plan(aClass().plan(), repeats, key));
        assertThat(book.allVisible()).hasSize(1);
    }

    @Test
    void aSeriesKeepsTheRulesOfAPlanAndHasDatesButNotTooMany() {
        assertRefused("INTERACTIVE_AND_OPEN", () -> weekly(aClass().open(Access.OPEN), SECOND));
        assertRefused("SERIES_WITHOUT_DATES", () -> weekly(aClass(), FIRST.minusDays(1)));
        assertRefused("SERIES_WITHOUT_DATES", () -> weekly(aClass(), SECOND, FIRST, SECOND));
        assertRefused("SERIES_TOO_LONG", () -> weekly(aClass(), FIRST.plusWeeks(60)));
        assertRefused(
                "STARTS_TOO_FAR_AHEAD",
                () -> weekly(aClass().at(TONIGHT.plus(Duration.ofDays(700))), FIRST.plusDays(735)));
        as("cole");
        assertRefused("NOT_YOUR_DUTY", () -> weekly(aClass(), SECOND));
        assertThat(book.allVisible()).isEmpty();
    }

    // opened some weeks before

    @Test
    void aFarDateBecomesASessionWhenItsTimeHasCome() {
        SeriesId id = weekly(aClass(), FIRST.plusWeeks(14));
        as("leila");
        desk.decide(id, true, null);
        assertThat(states(id)).filteredOn("PLANNED"::equals).hasSize(2);

        world.clock().set(TONIGHT.plus(Duration.ofDays(8)));
        watch.look();
        watch.look();

        assertThat(states(id)).filteredOn("PLANNED"::equals).isEmpty();
        assertThat(book.sessionsOf(id)).hasSize(15);
    }

    @Test
    void whenTheApprovalIsTooOldALeadIsAskedAgainOnceAndTheRestFollow() {
        SeriesId id = weekly(aClass(), FIRST.plusWeeks(29));
        as("leila");
        desk.decide(id, true, null);

        for (int week : List.of(10, 20)) {
            world.clock().set(TONIGHT.plus(Duration.ofDays(7L * week)));
            watch.look();
        }

        assertThat(states(id).subList(0, 27)).containsOnly("OPEN_FOR_REGISTRATION");
        assertThat(states(id).subList(27, 30)).containsExactly("AWAITING_APPROVAL", "PLANNED", "PLANNED");
        as("leila");
        desk.decide(id, true, null);
        assertThat(states(id)).containsOnly("OPEN_FOR_REGISTRATION");
    }

    @Test
    void aDateOnWhichSomebodyIsNotClearedDoesNotKeepTheOthersFromIt() {
        LocalDate third = FIRST.plusWeeks(2);
        world.staff()
                .enrol(new Staff(new StaffId("cole"), "Cole", Set.of(Duty.CO_HOST))
                        .clearedAndTrainedUntil(third.minusDays(1), third.minusDays(1)));
        SeriesId id = approved();

        assertThat(states(id)).containsExactly("OPEN_FOR_REGISTRATION", "OPEN_FOR_REGISTRATION", "PLANNED", "PLANNED");
        assertThat(book.visible(id).days().get(2).date().trouble()).containsExactly("STAFF_NOT_CLEARED");

        world.enrol("cole", Duty.CO_HOST);
        watch.look();
        assertThat(states(id)).containsOnly("OPEN_FOR_REGISTRATION");
        assertThat(book.visible(id).days().get(2).date().trouble()).isEmpty();
    }

    // single dates

    @Test
    void oneDateIsCancelledAndTheOthersStay() {
        SeriesId id = approved();

        days.cancel(id, SECOND, "The hall is being painted.");

        assertThat(states(id))
                .containsExactly(
                        "OPEN_FOR_REGISTRATION", "CANCELLED", "OPEN_FOR_REGISTRATION", "OPEN_FOR_REGISTRATION");
    }

    @Test
    void oneDateIsMovedAndNobodyHasToApproveItAgain() {
        SeriesId id = approved();
        SessionId before = session(id, SECOND).id();
        Instant then = TONIGHT.plus(Duration.ofDays(8));

        days.move(id, SECOND, then, "The hall is being painted.");

        Session moved = session(id, SECOND);
        assertThat(moved.id()).isNotEqualTo(before);
        assertThat(moved.startsAt()).isEqualTo(then);
        assertThat(moved.state()).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);
        assertThat(moved.approvedBy()).contains(new StaffId("leila"));
        assertThat(planning.get(before).replacedBy()).contains(moved.id());
        assertThat(states(id)).containsOnly("OPEN_FOR_REGISTRATION").hasSize(4);
    }

    @Test
    void aDatePostponedOnThePageOfItsSessionStaysInTheSeriesAndApproved() {
        SeriesId id = approved();

        SessionId next = planning.postpone(session(id, SECOND).id(), TONIGHT.plus(Duration.ofDays(9)), "Ill.")
                .orElseThrow();

        assertThat(session(id, SECOND).id()).isEqualTo(next);
        assertThat(planning.get(next).state()).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);
    }

    @Test
    void aDateThatIsNoSessionYetIsMovedOrCancelledToo() {
        SeriesId id = weekly(aClass(), FIRST.plusWeeks(3));

        days.move(id, SECOND, TONIGHT.plus(Duration.ofDays(6)), "The hall is taken.");
        days.cancel(id, FIRST.plusWeeks(2), "Half-term.");
        as("leila");
        desk.decide(id, true, null);

        assertThat(states(id))
                .containsExactly(
                        "OPEN_FOR_REGISTRATION", "OPEN_FOR_REGISTRATION", "CANCELLED", "OPEN_FOR_REGISTRATION");
        assertThat(session(id, SECOND).startsAt()).isEqualTo(TONIGHT.plus(Duration.ofDays(6)));
        assertRefused("TOO_LATE_TO_CALL_OFF", () -> days.cancel(id, FIRST.plusWeeks(2), "Once more."));
        assertRefused("NOT_FOUND", () -> days.cancel(id, FIRST.plusDays(1), "There is none."));
    }

    @Test
    void aReasonIsNeededAndATimeThatIsStillToCome() {
        SeriesId id = weekly(aClass(), SECOND);

        assertRefused("REASON_MISSING", () -> days.cancel(id, SECOND, " "));
        assertRefused("REASON_MISSING", () -> days.move(id, SECOND, TONIGHT, ""));
        assertRefused("STARTS_IN_THE_PAST", () -> days.move(id, SECOND, Plans.NOW.minusSeconds(1), "Yesterday."));
        assertThat(states(id)).containsExactly("AWAITING_APPROVAL", "PLANNED");
    }

    @Test
    void whenTheFirstDateIsCancelledBeforeALeadDecidedTheyAreAskedAboutTheNext() {
        SeriesId id = weekly(aClass(), FIRST.plusWeeks(2));

        days.cancel(id, FIRST, "Too soon.");
        watch.look();

        assertThat(states(id)).containsExactly("CANCELLED", "AWAITING_APPROVAL", "PLANNED");
    }

    // changes ask again

    @Test
    void aDateOnAnotherPlatformAsksForApprovalOfItsOwnAndTheOthersStandAsTheyAre() {
        SeriesId id = approved();

        days.change(
                id,
                SECOND,
                aClass().on(Platform.TEAMS).at(TONIGHT.plus(Duration.ofDays(7))).plan(),
                "Zoom is down that day.");

        assertThat(states(id))
                .containsExactly(
                        "OPEN_FOR_REGISTRATION", "AWAITING_APPROVAL", "OPEN_FOR_REGISTRATION", "OPEN_FOR_REGISTRATION");
        assertThat(book.visible(id).days().get(1).differs()).containsExactly("PLATFORM");
        as("leila");
        planning.decide(session(id, SECOND).id(), true, null);
        as("hana");
        assertThat(book.visible(id).series().plan().platform()).isEqualTo(Platform.ZOOM);
        assertThat(session(id, SECOND).plan().platform()).isEqualTo(Platform.TEAMS);
    }

    @Test
    void aDateUnderAnotherTitleAsksNobody() {
        SeriesId id = approved();

        days.change(
                id,
                SECOND,
                aClass().titled("Homework club with guests")
                        .at(TONIGHT.plus(Duration.ofDays(7)))
                        .plan(),
                "A guest comes.");

        assertThat(session(id, SECOND).state()).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);
        assertThat(session(id, SECOND).title()).isEqualTo("Homework club with guests");
    }

    @Test
    void anotherPlanForTheRestAsksALeadOnceBeforeAnyOfThemOpens() {
        SeriesId id = weekly(aClass(), FIRST.plusWeeks(16));
        as("leila");
        desk.decide(id, true, null);
        as("hana");
        days.changeTheRest(id, aClass().on(Platform.TEAMS).plan(), null);

        world.clock().set(TONIGHT.plus(Duration.ofDays(7 * 4)));
        watch.look();

        assertThat(states(id).subList(13, 17)).containsExactly("AWAITING_APPROVAL", "PLANNED", "PLANNED", "PLANNED");
        as("leila");
        desk.decide(id, true, null);
        assertThat(states(id)).containsOnly("OPEN_FOR_REGISTRATION");
        assertThat(book.sessionsOf(id).get(16).plan().platform()).isEqualTo(Platform.TEAMS);
        assertThat(book.sessionsOf(id).get(12).plan().platform()).isEqualTo(Platform.ZOOM);
    }

    // from a session that is planned already

    @Test
    void aSessionIsRepeatedAndAnApprovalOfItAloneIsNotGoodForTheRest() {
        SessionId one = planning.plan(aClass().plan()).id();
        as("leila");
        planning.decide(one, true, null);
        as("hana");

        SeriesId id = desk.repeat(one, new Repeats(FIRST.plusWeeks(2), Set.of(FIRST)));

        assertThat(states(id)).containsExactly("OPEN_FOR_REGISTRATION", "AWAITING_APPROVAL", "PLANNED");
        assertThat(session(id, FIRST).id()).isEqualTo(one);
        assertRefused("ALREADY_A_SERIES", () -> desk.repeat(one, new Repeats(SECOND, Set.of())));
    }

    @Test
    void onlyItsHostRepeatsASessionAndOnlyBeforeItBegins() {
        SessionId one = planning.plan(aClass().plan()).id();

        as("henry");
        assertRefused("NOT_YOUR_SESSION", () -> desk.repeat(one, new Repeats(SECOND, Set.of())));
        as("hana");
        assertRefused("SERIES_WITHOUT_DATES", () -> desk.repeat(one, new Repeats(FIRST, Set.of())));
        planning.cancel(one, "Nobody comes.");
        assertRefused("STALE", () -> desk.repeat(one, new Repeats(SECOND, Set.of())));
    }

    // who may

    @ParameterizedTest
    @ValueSource(strings = {"henry", "cora", "tess", "adam"})
    void nobodyElseSeesOrChangesASeries(String other) {
        SeriesId id = weekly(aClass(), SECOND);

        as(other);
        assertThat(book.allVisible()).isEmpty();
        assertRefused("NOT_YOUR_SERIES", () -> book.visible(id));
        assertRefused("NOT_YOUR_SERIES", () -> days.cancel(id, SECOND, "Mine."));
        assertRefused("NOT_YOUR_SERIES", () -> days.move(id, SECOND, TONIGHT, "Mine."));
        assertRefused("NOT_YOUR_SESSION", () -> days.cancel(id, FIRST, "Mine."));
        ActRefused refused =
                catchThrowableOfType(ActRefused.class, () -> days.changeTheRest(id, aClass().plan(), null));
        assertThat(refused.kind()).isEqualTo(ActRefused.Kind.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cole", "leila", "mona"})
    void itsCoHostsLeadsAndManagersSeeItAndMayCallADateOff(String one) {
        SeriesId id = weekly(aClass(), SECOND);

        as(one);
        assertThat(book.allVisible()).hasSize(1);
        days.cancel(id, SECOND, "Half-term.");
        assertThat(states(id)).containsExactly("AWAITING_APPROVAL", "CANCELLED");
    }
}
