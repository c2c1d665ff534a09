package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safesessions.plan.Plans.TONIGHT;
import static org.safesessions.plan.Plans.aClass;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.StaffId;
import org.safesessions.platform.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest(
        classes = PlanSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:plan")
class CatchUpDeskTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");
    private static final LocalDate SECOND = FIRST.plusWeeks(1);
    private static final LocalDate THIRD = FIRST.plusWeeks(2);

    @Autowired
    CatchUpDesk desk;

    @Autowired
    SeriesDesk series;

    @Autowired
    SeriesDateDesk days;

    @Autowired
    SeriesBook book;

    @Autowired
    SeriesWatch watch;

    @Autowired
    PlanningDesk planning;

    @Autowired
    PlanSlice.World world;

    private SeriesId id;

    /** Four weeks, all of them open. */
    @BeforeEach
    void anApprovedSeries() {
        world.begin();
        as("hana");
        id = series.plan(aClass().plan(), new Repeats(FIRST.plusWeeks(3), Set.of()), null);
        decide(true, null);
    }

    @AfterEach
    void nobodySignedIn() {
        watch.look();
        SecurityContextHolder.clearContext();
    }

    private static void as(String who) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, "", List.of()));
    }

    private void decide(boolean approved, String reason) {
        as("leila");
        series.decide(id, approved, reason);
        as("hana");
    }

    private SeriesBook.Overview overview() {
        return book.visible(id);
    }

    private long version() {
        return overview().series().version();
    }

    private Session session(LocalDate day) {
        return overview().days().stream()
                .filter(one -> one.plannedOn().equals(day))
                .flatMap(one -> one.session().stream())
                .findFirst()
                .orElseThrow();
    }

    private void change(Plans plan) {
        days.changeTheRest(id, plan.plan(), version());
    }

    private int coverNeeded(Session session) {
        return world.sql()
                .queryForObject(
                        "select count(*) from cover_needed where session_id = ?",
                        Integer.class,
                        session.id().value());
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        ActRefused refused = catchThrowableOfType(ActRefused.class, act);
        assertThat(refused).isNotNull();
        assertThat(refused.reasons()).extracting(Reason::code).contains(code);
    }

    @Test
    void anOpenDateFollowsWhatALeadHasApprovedAndStaysTheSessionThatItIs() {
        Session before = session(SECOND);
        change(aClass().on(Platform.TEAMS));

        assertThat(overview().state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(overview().behind()).hasSize(4);
        assertThat(overview().behind().get(0).behind().orElseThrow().what()).containsExactly("PLATFORM");
        assertRefused("SERIES_NOT_APPROVED", () -> desk.follow(id, SECOND, version()));
        assertThat(session(SECOND).plan().platform()).isEqualTo(Platform.ZOOM);

        decide(true, null);
        desk.follow(id, SECOND, version());

        Session after = session(SECOND);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.publicToken()).isEqualTo(before.publicToken());
        assertThat(after.state()).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);
        assertThat(after.plan().platform()).isEqualTo(Platform.TEAMS);
        assertThat(after.approvedBy()).contains(new StaffId("leila"));
        assertThat(coverNeeded(after)).isEqualTo(1);
        assertThat(session(THIRD).plan().platform()).isEqualTo(Platform.ZOOM);
        assertThat(world.happened().names()).contains("plan.planFollowed");

        assertThat(desk.followAll(id, version())).isEqualTo(3);
        assertThat(overview().behind()).isEmpty();
        assertRefused("STALE", () -> desk.followAll(id, version()));
    }

    @Test
    void aChangedPlanThatALeadReturnsIsAsIfNobodyHadChangedIt() {
        change(aClass().on(Platform.TEAMS));

        assertRefused("REASON_MISSING", () -> decide(false, " "));
        decide(false, "Why another one?");

        assertThat(overview().series().plan().platform()).isEqualTo(Platform.ZOOM);
        assertThat(overview().state()).isEqualTo("APPROVED");
        assertThat(overview().behind()).isEmpty();
    }

    @Test
    void whoeverWouldLeadTheChangedPlanDoesNotApproveIt() {
        change(aClass().on(Platform.TEAMS).with("lena"));

        as("lena");
        assertRefused("LEAD_IS_NAMED_IN_PLAN", () -> series.decide(id, true, null));
    }

    @Test
    void whoStandsInForOneEveningStaysWhenTheDateFollowsInTheRest() {
        planning.changeStaff(session(THIRD).id(), new StaffChange(null, new StaffId("cora"), new StaffId("cole")));
        assertThat(overview().behind()).isEmpty();

        change(aClass().titled("Homework and chess"));
        assertThat(desk.followAll(id, version())).isEqualTo(4);

        assertThat(session(THIRD).title()).isEqualTo("Homework and chess");
        assertThat(session(THIRD).coHosts()).containsExactly(new StaffId("cora"));
        assertThat(session(SECOND).coHosts()).containsExactly(new StaffId("cole"));
    }

    @Test
    void nothingChangesOnceTheDoorsAreOpen() {
        change(aClass().titled("Homework and chess"));
        world.clock().set(TONIGHT.minus(Duration.ofMinutes(10)));

        assertRefused("TOO_LATE_TO_FOLLOW", () -> desk.follow(id, FIRST, version()));
        assertThat(desk.followAll(id, version())).isEqualTo(3);
        assertThat(session(FIRST).title()).isEqualTo("Homework club");
    }

    @Test
    void whereOtherPeopleWouldComeAnotherSessionTakesItsPlaceWithItsCover() {
        Session before = session(SECOND);
        change(aClass().forThe(Audience.CHILDREN_13_TO_17));
        decide(true, null);

        desk.follow(id, SECOND, version());

        Session after = session(SECOND);
        assertThat(after.replaces()).contains(before.id());
        assertThat(after.state()).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);
        assertThat(after.plan().audience()).isEqualTo(Audience.CHILDREN_13_TO_17);
        assertThat(coverNeeded(after)).isEqualTo(1);
        assertThat(planning.get(before.id()).state()).isEqualTo(SessionState.POSTPONED);
    }

    @Test
    void whoeverSawAnEarlierPlanIsToldSo() {
        long seen = version();
        change(aClass().titled("Homework and chess"));

        assertRefused("STALE", () -> days.changeTheRest(id, aClass().plan(), seen));
        assertRefused("STALE", () -> desk.follow(id, SECOND, seen));
        assertRefused("STALE", () -> desk.followAll(id, seen));
        assertThat(session(SECOND).title()).isEqualTo("Homework club");
    }

    @Test
    void aFirstDateThatStillWaitsForALeadTakesOverTheChangedPlanAndTheLeadDecidesAboutThat() {
        id = series.plan(aClass().plan(), new Repeats(SECOND, Set.of()), null);
        Session before = session(FIRST);

        change(aClass().on(Platform.TEAMS));

        assertThat(session(FIRST).state()).isEqualTo(SessionState.AWAITING_APPROVAL);
        assertThat(session(FIRST).plan().platform()).isEqualTo(Platform.TEAMS);
        assertThat(planning.get(before.id()).state()).isEqualTo(SessionState.POSTPONED);
        assertThat(overview().behind()).isEmpty();
        decide(true, null);
        assertThat(session(FIRST).state()).isEqualTo(SessionState.OPEN_FOR_REGISTRATION);
        assertThat(session(SECOND).plan().platform()).isEqualTo(Platform.TEAMS);
    }

    @Test
    void aFirstDateThatALeadReturnedIsHandedInAgainWithTheChangedPlan() {
        id = series.plan(aClass().plan(), new Repeats(SECOND, Set.of()), null);
        decide(false, "Another platform, please.");

        change(aClass().on(Platform.TEAMS));

        assertThat(overview().state()).isEqualTo("AWAITING_APPROVAL");
        decide(true, null);
        assertThat(overview().state()).isEqualTo("APPROVED");
        assertThat(overview().behind()).isEmpty();
    }

    @Test
    void aDateMovedByItselfBeforeItOpenedStaysThereWhenTheOthersGetAnotherTime() {
        id = series.plan(aClass().plan(), new Repeats(THIRD, Set.of()), null);
        Instant moved = TONIGHT.plus(Duration.ofDays(8));
        days.move(id, SECOND, moved, "The hall is taken.");

        change(aClass().at(TONIGHT.plus(Duration.ofHours(1))));
        decide(true, null);

        assertThat(session(FIRST).startsAt()).isEqualTo(TONIGHT.plus(Duration.ofHours(1)));
        assertThat(session(SECOND).startsAt()).isEqualTo(moved);
        assertThat(session(THIRD).startsAt())
                .isEqualTo(TONIGHT.plus(Duration.ofDays(14)).plus(Duration.ofHours(1)));
    }

    @Test
    void aLeadDecidesOnlyAboutTheChangeThatTheyHaveSeen() {
        change(aClass().on(Platform.TEAMS));
        long seen = version();
        change(aClass().on(Platform.GOOGLE_MEET));

        as("leila");
        assertRefused("STALE", () -> series.decide(id, true, null, seen));
        series.decide(id, true, null, version());
    }

    @Test
    void onlyItsHostBringsDatesIntoLine() {
        change(aClass().titled("Homework and chess"));
        long seen = version();

        for (String other : List.of("cole", "leila", "henry")) {
            as(other);
            ActRefused refused = catchThrowableOfType(ActRefused.class, () -> desk.follow(id, SECOND, seen));
            assertThat(refused.kind()).isEqualTo(ActRefused.Kind.NOT_ALLOWED);
        }
    }
}
