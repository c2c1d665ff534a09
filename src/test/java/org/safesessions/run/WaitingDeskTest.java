package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safesessions.register.Forms.aChild;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.JoinScenes;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.register.AgeGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody who waits while we are not ready is forgotten, and nobody is let in to wait. */
@WholeHouse
class WaitingDeskTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private JoinScenes joins;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Acting acting;

    @Autowired
    private TestClock clock;

    @Autowired
    private WaitingDesk waiting;

    @Autowired
    private TroubleDesk troubles;

    @Autowired
    private JoinDesk join;

    @Autowired
    private DoorDesk door;

    private SessionId session;
    private RegistrationId sam;
    private DoorEntryId entry;

    @BeforeEach
    void samWaitsAndTheStartIsRefused() {
        tables.clean();
        session = joins.open();
        sam = joins.cleared(session, aChild().named("Sam Brown").aged(AgeGroup.AGED_13_TO_17));
        entry = new DoorEntryId(sam.value());
        joins.refusedStart(session);
        join.hereNow(joins.token(sam));
    }

    @AfterEach
    void leave() {
        tables.clean();
    }

    private Optional<WaitingBoard> board() {
        return acting.as("cole", () -> waiting.board(session));
    }

    private WaitingBoard.Line line() {
        return board().orElseThrow().people().get(0);
    }

    private void say(String person, WaitingWord word) {
        acting.as(person, () -> waiting.say(session, entry, word));
    }

    @Test
    void theStaffSeeWhoWaitsAndWhatTheyWerePromised() {
        assertThat(board().orElseThrow().tellBy()).isEqualTo("23:25");
        assertThat(board().orElseThrow().company()).isEqualTo(Company.GROWN_UP);
        assertThat(line()).isEqualTo(new WaitingBoard.Line(entry, "Sam B", null, null, null));

        say("cole", WaitingWord.TOLD);
        assertThat(line().word()).isEqualTo(WaitingWord.TOLD);
        assertThat(line().by()).isEqualTo(new StaffId("cole"));
    }

    @Test
    void theSameAgainChangesNothingAndAnotherWordDoes() {
        say("cole", WaitingWord.TOLD);
        WaitingBoard.Line before = line();
        clock.pass(Duration.ofMinutes(1));

        say("hana", WaitingWord.TOLD);
        assertThat(line()).isEqualTo(before);
        say("hana", WaitingWord.WITH_THEIR_CARER);
        assertThat(line().word()).isEqualTo(WaitingWord.WITH_THEIR_CARER);
        assertThat(line().by()).isEqualTo(new StaffId("hana"));
        assertThat(tables.jdbc()
                        .queryForObject(
                                "select count(*) from audit_entry where name = 'run.waitingWordSaid' and subject = ?",
                                Integer.class,
                                session.toString()))
                .isEqualTo(2);
    }

    @Test
    void nobodyIsLetInByIt() {
        for (WaitingWord word : WaitingWord.values()) {
            say("cole", word);
        }

        assertThat(door.standingOf(sam)).isEqualTo(DoorStanding.WAITING);
        assertThat(join.hereNow(joins.token(sam)).details()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leila", "mona", "adam", "tess", "hugo"})
    void onlyItsStaffKeepTheNotes(String person) {
        assertThat(catchThrowableOfType(ActRefused.class, () -> say(person, WaitingWord.TOLD))
                        .kind())
                .isEqualTo(ActRefused.Kind.NOT_ALLOWED);
        acting.as("cole", () -> join.doesNotWork(joins.token(sam), JoinTrouble.NO_SOUND));
        assertThat(catchThrowableOfType(ActRefused.class, () -> acting.as(person, () -> troubles.clear(session, sam)))
                        .kind())
                .isEqualTo(ActRefused.Kind.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mona", "adam", "tess", "hugo"})
    void onlyItsStaffAndLeadsSeeWhoWaits(String person) {
        assertThat(acting.as("leila", () -> waiting.board(session))).isPresent();
        assertThat(catchThrowableOfType(ActRefused.class, () -> acting.as(person, () -> waiting.board(session)))
                        .kind())
                .isEqualTo(ActRefused.Kind.NOT_ALLOWED);
        assertThat(catchThrowableOfType(ActRefused.class, () -> acting.as(person, () -> troubles.open(session)))
                        .kind())
                .isEqualTo(ActRefused.Kind.NOT_ALLOWED);
    }

    @Test
    void nobodyIsNotedWhoIsNotAtThisDoor() {
        assertThat(catchThrowableOfType(
                                ActRefused.class,
                                () -> acting.as(
                                        "cole", () -> waiting.say(session, DoorEntryId.random(), WaitingWord.TOLD)))
                        .kind())
                .isEqualTo(ActRefused.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(
                                ActRefused.class,
                                () -> acting.as("cole", () -> troubles.clear(session, RegistrationId.random())))
                        .kind())
                .isEqualTo(ActRefused.Kind.NOT_FOUND);
    }

    @Test
    void thereIsNothingToSayOnceItHasStarted() {
        scenes.leadOnCall();
        acting.as("hana", () -> scenes.start(session));

        assertThat(board()).isEmpty();
    }

    @Test
    void theLivePageHasTheSentenceAndTheNotesAsButtons() {
        join.doesNotWork(joins.token(sam), JoinTrouble.NO_PICTURE);
        Visitor cole = new Visitor(port);
        cole.signIn("cole");
        String live = "/sessions/" + session + "/live";

        assertThat(cole.get(live).body())
                .contains("We are not ready.", "Stay with your grown-up or helper.", "We will tell you by 23:25.")
                .contains("data-trouble=\"NO_PICTURE\"", "data-waits=\"" + entry + "\"");
        HttpResponse<String> said =
                cole.submit(live, "/sessions/" + session + "/waiting/" + entry, Map.of("word", "WORRIED"));
        assertThat(said.headers().firstValue("Location")).contains(live);
        cole.submit(live, "/sessions/" + session + "/troubles/" + sam + "/clear", Map.of());

        assertThat(cole.get(live).body())
                .contains("data-word=\"WORRIED\"", "Write it down as a concern now", "/concerns/new")
                .doesNotContain("data-trouble");
    }
}
