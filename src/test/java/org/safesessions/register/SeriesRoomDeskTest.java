package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safesessions.plan.Plans.TONIGHT;
import static org.safesessions.plan.Plans.aClass;
import static org.safesessions.plan.SessionState.READY;
import static org.safesessions.plan.SessionState.RUNNING;
import static org.safesessions.register.Forms.aChild;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Audience;
import org.safesessions.plan.CatchUpDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Plans;
import org.safesessions.plan.Repeats;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.SeriesDateDesk;
import org.safesessions.plan.SeriesDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.StaffChange;
import org.safesessions.platform.Platform;
import org.safesessions.register.RegisterSlice.Club;
import org.safesessions.register.VettingStanding.Standing;
import org.safesessions.seal.LinkTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = RegisterSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:register")
class SeriesRoomDeskTest {

    private static final JoiningDetails ZOOM =
            new JoiningDetails("https://zoom.example/j/81234567890", "812 3456 7890", "swordfish", null);
    private static final JoiningDetails ANOTHER = new JoiningDetails("https://zoom.example/j/2", null, null, null);
    private static final JoiningDetails TEAMS = new JoiningDetails("https://teams.example/l/1", null, null, null);

    @Autowired
    SeriesRoomDesk desk;

    @Autowired
    JoiningDesk joining;

    @Autowired
    RegistrationDesk people;

    @Autowired
    MyRegistrationDesk mine;

    @Autowired
    SeriesDesk series;

    @Autowired
    SeriesDateDesk days;

    @Autowired
    CatchUpDesk catchUp;

    @Autowired
    SeriesBook book;

    @Autowired
    PlanningDesk planning;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Club club;

    private SeriesId id;

    /** Two weeks, both open. */
    @BeforeEach
    void begin() {
        club.begin();
        Club.as("hana");
        Plans plan = aClass().at(TONIGHT.plus(Duration.ofDays(1)));
        id = series.plan(plan.plan(), new Repeats(plan.plan().day().plusWeeks(1), Set.of()), null);
        approve();
    }

    @AfterEach
    void nobodySignedIn() {
        Club.nobody();
        club.world().clock().set(Plans.NOW);
    }

    private void approve() {
        Club.as("leila");
        series.decide(id, true, "Two adults are there.");
        Club.as("hana");
    }

    private void change(Plans plan) {
        days.changeTheRest(
                id,
                plan.at(TONIGHT.plus(Duration.ofDays(1))).plan(),
                book.get(id).version());
    }

    private Session date(int number) {
        return book.sessionsOf(id).get(number);
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        ActRefused refused = catchThrowableOfType(ActRefused.class, act);
        assertThat(refused).isNotNull();
        assertThat(refused.reasons()).extracting(Reason::code).containsExactly(code);
    }

    @Test
    void whoeverJoinsADateWithNoneOfItsOwnSeesThatOfTheSeriesAndNotBeforeTheirOwnDoorOpens() {
        desk.write(id, ZOOM);
        Session second = date(1);
        people.receive(second.publicToken(), List.of(aChild().form()), null);
        Club.as("cole");
        RegisteredPerson sam = people.peopleOf(second.id()).get(0);
        Club.nobody();
        String token = tokens.make("registration", sam.id().value(), 1);
        mine.confirmAddress(token);

        assertThat(joining.wayIn(token).details()).as("not checked").isNull();
        club.checks().say(sam.id(), Standing.CLEARED);
        club.move(date(0), READY, RUNNING);
        assertThat(joining.wayIn(token).details()).as("another date is open").isNull();
        club.move(second, READY, RUNNING);
        assertThat(joining.wayIn(token).details()).isEqualTo(ZOOM);
        club.checks().say(sam.id(), Standing.NOT_THIS_TIME);
        assertThat(joining.wayIn(token).details()).isNull();
    }

    @Test
    void itIsChangedInOnePlaceAndADateKeepsOneOfItsOwnUntilThatOfTheSeriesIsAskedFor() {
        desk.write(id, ZOOM);
        joining.write(date(1).id(), ANOTHER);
        desk.write(id, TEAMS);

        assertThat(joining.ofItsSeries(date(0).id())).contains(TEAMS);
        assertThat(joining.forStaff(date(0).id())).isEmpty();
        assertThat(joining.forStaff(date(1).id())).contains(ANOTHER);
        joining.useThatOfItsSeries(date(1).id());
        assertThat(joining.forStaff(date(1).id())).isEmpty();
        assertRefused("STALE", () -> joining.useThatOfItsSeries(date(1).id()));
        assertThat(club.world().happened().names())
                .contains("register.seriesRoomChanged", "register.joiningDetailsChanged");
    }

    @Test
    void onAnotherPlatformItLeadsNowhereAndIsAskedForAnew() {
        desk.write(id, ZOOM);
        change(aClass().on(Platform.TEAMS));
        assertThat(desk.forStaff(id)).as("Zoom stands until a lead approves").contains(ZOOM);
        approve();
        assertThat(desk.forStaff(id)).isEmpty();

        catchUp.follow(id, date(1).plan().day(), book.get(id).version());

        assertThat(joining.ofItsSeries(date(1).id())).isEmpty();
        assertThat(joining.ofItsSeries(date(0).id())).as("still on Zoom").contains(ZOOM);
        desk.write(id, TEAMS);
        assertThat(joining.ofItsSeries(date(1).id())).contains(TEAMS);
        assertThat(joining.forStaff(date(0).id())).as("kept as its own").contains(ZOOM);
    }

    @Test
    void aDateForOtherPeopleThanTheRestHasNoWayInToTheirRoom() {
        desk.write(id, ZOOM);
        days.change(
                id,
                date(1).plan().day(),
                aClass().forThe(Audience.CHILDREN_13_TO_17)
                        .at(date(1).startsAt())
                        .plan(),
                "Only the older ones.");

        assertThat(joining.ofItsSeries(date(1).id())).isEmpty();
        assertThat(joining.ofItsSeries(date(0).id())).contains(ZOOM);
    }

    @Test
    void itLiesSealed() {
        desk.write(id, ZOOM);

        byte[] words = club.sql().queryForObject("select words from series_room", byte[].class);
        assertThat(new String(words, StandardCharsets.ISO_8859_1)).doesNotContain("swordfish", "zoom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leila", "mona", "henry", "cora", "adam"})
    void onlyItsHostAndCoHostsReadAndWriteIt(String other) {
        desk.write(id, ZOOM);

        Club.as(other);
        assertRefused("NOT_YOUR_SERIES", () -> desk.forStaff(id));
        assertRefused("NOT_YOUR_SERIES", () -> desk.write(id, ANOTHER));
    }

    @Test
    void whoStandsInForOneEveningFindsItOnTheirDateAlone() {
        desk.write(id, ZOOM);
        planning.changeStaff(date(1).id(), new StaffChange(null, new StaffId("cora"), new StaffId("cole")));

        Club.as("cora");
        assertThat(joining.ofItsSeries(date(1).id())).contains(ZOOM);
        assertRefused("NOT_YOUR_SESSION", () -> joining.ofItsSeries(date(0).id()));
        assertRefused("NOT_YOUR_SERIES", () -> desk.forStaff(id));
    }

    @Test
    void aLinkThatIsNotWhatItLooksLikeIsRefused() {
        assertRefused(
                "JOINING_LINK_NOT_ACCEPTED",
                () -> desk.write(id, new JoiningDetails("http://zoom.example/j/1", null, null, null)));
    }
}
