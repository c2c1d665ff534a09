package org.safesessions.vet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.JoinScenes;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Repeats;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.SeriesDesk;
import org.safesessions.plan.SeriesWatch;
import org.safesessions.plan.Session;
import org.safesessions.register.Forms;
import org.safesessions.register.MemberDesk;
import org.safesessions.register.MemberWatch;
import org.safesessions.register.MyRegistrationDesk;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.VettingStanding.Standing;
import org.safesessions.vet.process.CaseWatch;
import org.springframework.beans.factory.annotation.Autowired;

/** People who come every week: registered once and checked once, with a registration of their own for each date. */
@WholeHouse
class SeriesChecksTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-25");

    @Autowired
    private Scenes scenes;

    @Autowired
    private JoinScenes joins;

    @Autowired
    private Acting acting;

    @Autowired
    private TestClock clock;

    @Autowired
    private CleanTables tables;

    @Autowired
    private SeriesDesk series;

    @Autowired
    private SeriesBook book;

    @Autowired
    private SeriesWatch dates;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private RegistrationDesk registrations;

    @Autowired
    private MyRegistrationDesk mine;

    @Autowired
    private MemberDesk members;

    @Autowired
    private MemberWatch carries;

    @Autowired
    private VettingDesk vetting;

    @Autowired
    private VettingBook standings;

    @Autowired
    private CaseWatch cases;

    @Autowired
    private HistoryService history;

    private SeriesId weekly;

    @BeforeEach
    void aWeeklyClass() {
        tables.clean();
        weekly = weekly(FIRST.plusWeeks(2));
    }

    @AfterEach
    void leave() {
        tables.clean();
    }

    /** On Wednesdays, approved. */
    private SeriesId weekly(LocalDate until) {
        Instant first = clock.instant().plus(Duration.ofDays(2));
        SeriesId id =
                acting.as("hana", () -> series.plan(scenes.childrensClass(first), new Repeats(until, Set.of()), null));
        acting.as("leila", () -> series.decide(id, true, null));
        return id;
    }

    private SessionId date(int week) {
        return book.sessionsOf(weekly).stream().map(Session::id).toList().get(week);
    }

    private RegistrationId registered(int week, Forms person) {
        RegistrationId id = acting.as("cole", () -> registrations.registerByStaff(date(week), person.form()));
        cases.look();
        return id;
    }

    /** For the first date, with a confirmed address, and carried on to the others. */
    private RegistrationId sam() {
        RegistrationId id = registered(0, Forms.aChild());
        mine.confirmAddress(joins.token(id));
        look();
        return id;
    }

    private RegistrationId cleared() {
        RegistrationId sam = sam();
        acting.as("cole", () -> vetting.decide(sam, VettingDecision.knownMember()));
        return sam;
    }

    private void look() {
        carries.look();
        cases.look();
    }

    private List<RegisteredPerson> peopleAt(int week) {
        return registrations.peopleOf(date(week));
    }

    private RegistrationId samAt(int week) {
        return peopleAt(week).get(0).id();
    }

    private CaseState stateAt(int week) {
        return acting.as("leila", () -> vetting.visible(samAt(week))).vetting().state();
    }

    private long checksStarted() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("participant-vetting")
                .unfinished()
                .count();
    }

    @Test
    void whoeverRegistersForOneDateStandsOnTheListOfEachLaterOneWithALinkOfTheirOwn() {
        RegistrationId later = registered(1, Forms.aChild());
        mine.confirmAddress(joins.token(later));
        look();

        assertThat(peopleAt(0)).isEmpty();
        assertThat(peopleAt(1)).hasSize(1);
        assertThat(peopleAt(2)).singleElement().satisfies(person -> {
            assertThat(person.id()).isNotEqualTo(later);
            assertThat(person.fullName()).isEqualTo("Sam Brown");
            assertThat(person.addressConfirmed()).isTrue();
            assertThat(mine.personBy(joins.token(person.id()))).isPresent();
        });
    }

    @Test
    void nobodyTakesFortyPlacesAtAnAddressThatIsNotConfirmed() {
        registered(0, Forms.aChild());
        look();

        assertThat(peopleAt(1)).isEmpty();
    }

    @Test
    void theyAreCheckedAtOneDateAndClearedForAll() {
        RegistrationId sam = sam();
        assertThat(checksStarted()).isEqualTo(1);
        assertThat(List.of(stateAt(0), stateAt(1), stateAt(2)))
                .containsExactly(CaseState.OPEN, CaseState.FOLLOWS, CaseState.FOLLOWS);
        assertThat(standings.of(samAt(1))).isEqualTo(Standing.BEING_CHECKED);
        assertThat(vetting.anythingOpen(date(1))).isFalse();

        acting.as("cole", () -> vetting.decide(sam, VettingDecision.knownMember()));

        assertThat(List.of(stateAt(0), stateAt(1), stateAt(2))).containsOnly(CaseState.CLEARED);
        assertThat(checksStarted()).isZero();
        assertThat(tables.jdbc()
                        .queryForList(
                                "select name from audit_entry where subject = ?", String.class, samAt(2).toString()))
                .contains("vet.checksCarriedOn");
    }

    @Test
    void whoeverWasClearedIsClearedForADateThatIsAddedByMovingOne() {
        cleared();
        SessionId moved = acting.as(
                "hana",
                () -> planning.postpone(date(1), clock.instant().plus(Duration.ofDays(10)), "The hall is taken.")
                        .orElseThrow());
        look();

        assertThat(registrations.peopleOf(moved))
                .singleElement()
                .satisfies(person -> assertThat(standings.of(person.id())).isEqualTo(Standing.CLEARED));
    }

    @Test
    void aRefusalHoldsForAllLaterDatesAtOnceAndForThoseThatOpenLater() {
        SeriesId longer = weekly = weekly(FIRST.plusWeeks(14));
        RegistrationId sam = sam();
        acting.as("cole", () -> scenes.refuse(sam));
        assertThat(peopleAt(1)).hasSize(1);

        acting.as("leila", () -> vetting.confirmRefusal(sam, true, "I agree."));

        for (int week = 0; week < book.sessionsOf(longer).size(); week++) {
            assertThat(peopleAt(week)).as("week " + week).isEmpty();
        }
        clock.pass(Duration.ofDays(20));
        dates.look();
        look();
        assertThat(book.sessionsOf(longer)).hasSize(15);
        assertThat(peopleAt(14)).isEmpty();
    }

    @Test
    void whenNobodyDecidedInTimeTheNextDateIsChecked() {
        RegistrationId sam = sam();

        vetting.cutOff(sam);
        cases.look();

        assertThat(peopleAt(0)).isEmpty();
        assertThat(List.of(stateAt(1), stateAt(2))).containsExactly(CaseState.OPEN, CaseState.FOLLOWS);
    }

    @Test
    void whenTheDateAtWhichTheyAreCheckedIsCalledOffTheNextOneIsChecked() {
        sam();

        acting.as("hana", () -> planning.cancel(date(0), "Ill."));
        cases.look();

        assertThat(List.of(stateAt(1), stateAt(2))).containsExactly(CaseState.OPEN, CaseState.FOLLOWS);
    }

    @Test
    void theyWithdrawFromOneDateOrFromAll() {
        cleared();

        mine.withdraw(joins.token(samAt(1)));
        look();
        assertThat(peopleAt(0)).hasSize(1);
        assertThat(peopleAt(1)).isEmpty();
        assertThat(peopleAt(2)).hasSize(1);

        mine.withdrawFromAll(joins.token(samAt(0)));
        look();
        assertThat(peopleAt(0)).isEmpty();
        assertThat(peopleAt(2)).isEmpty();
    }

    @Test
    void whoeverIsRemovedFromOneDateComesToNoneThatFollows() {
        RegistrationId sam = cleared();

        members.removed(sam);
        look();

        assertThat(peopleAt(1)).isEmpty();
        assertThat(peopleAt(2)).isEmpty();
        assertThat(peopleAt(0)).as("the date itself is for the door").hasSize(1);
        members.removed(sam);
    }

    @Test
    void aPlaceOfTheSeriesIsAPlaceAtEachDate() {
        sam();
        for (int number = 0; number < 11; number++) {
            registered(1, Forms.aChild().named("Kim " + "ABCDEFGHIJKLM".charAt(number) + "own"));
        }
        registered(1, Forms.aChild().named("Late Comer"));

        assertThat(peopleAt(1))
                .hasSize(12)
                .extracting(RegisteredPerson::fullName)
                .contains("Sam Brown");
        assertThat(registrations.waitingOf(date(1)))
                .extracting(RegisteredPerson::fullName)
                .containsExactly("Late Comer");
    }

    @Test
    void checksAreGoodForSomeTimeAndThenMadeAgain() {
        weekly = weekly(FIRST.plusWeeks(30));
        RegistrationId sam = sam();
        acting.as("cole", () -> vetting.decide(sam, VettingDecision.knownMember()));

        for (int step = 0; step < 2; step++) {
            clock.pass(Duration.ofDays(80));
            dates.look();
            look();
        }
        acting.as("leila", () -> series.decide(weekly, true, null));
        look();

        assertThat(stateAt(25)).isEqualTo(CaseState.CLEARED);
        assertThat(List.of(stateAt(26), stateAt(27))).containsExactly(CaseState.OPEN, CaseState.FOLLOWS);
    }

    @Test
    void whatIsCorrectedOnceIsCorrectedForTheLaterDatesAndCheckedAgainOnce() {
        RegistrationId sam = cleared();
        String token = joins.token(sam);
        long version = mine.look(token).orElseThrow().version();

        mine.correct(token, Forms.aChild().named("Samuel Browne").form(), version);
        cases.look();

        assertThat(peopleAt(2)).extracting(RegisteredPerson::fullName).containsExactly("Samuel Browne");
        assertThat(List.of(stateAt(0), stateAt(1), stateAt(2)))
                .containsExactly(CaseState.OPEN, CaseState.FOLLOWS, CaseState.FOLLOWS);
        assertThatThrownBy(() -> acting.as("cole", () -> vetting.decide(samAt(1), VettingDecision.knownMember())))
                .hasMessageContaining("STALE");
    }
}
