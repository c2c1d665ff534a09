package org.safesessions.run.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safesessions.register.Forms.aChild;
import static org.safesessions.register.Forms.anAdult;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Elsewhere;
import org.safesessions.EveryRow;
import org.safesessions.JoinScenes;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.plan.Audience;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Supervision;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.Forms;
import org.safesessions.register.JoiningDesk;
import org.safesessions.register.JoiningDetails;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.run.DoorDecision;
import org.safesessions.run.DoorDesk;
import org.safesessions.run.DoorEntryId;
import org.safesessions.run.JoinTrouble;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.TroubleDesk;
import org.safesessions.run.TroubleLine;
import org.safesessions.run.WaitingPerson;
import org.safesessions.seal.LinkTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page for joining, in a browser that runs no script and keeps no cookie. */
@WholeHouse
@ExtendWith(OutputCaptureExtension.class)
class JoinPageTest {

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
    private PlanningDesk planning;

    @Autowired
    private RegistrationDesk registrations;

    @Autowired
    private JoiningDesk joining;

    @Autowired
    private DoorDesk door;

    @Autowired
    private TroubleDesk troubles;

    @Autowired
    private LiveDesk live;

    @Autowired
    private LinkTokens tokens;

    private SessionId session;
    private RegistrationId sam;
    private String page;

    @BeforeEach
    void samIsCleared() {
        tables.clean();
        session = joins.open();
        sam = joins.cleared(session, aTeenager());
        page = "/registration/" + joins.token(sam) + "/join";
    }

    @AfterEach
    void leave() {
        tables.clean();
    }

    private static Forms aTeenager() {
        return aChild().named("Sam Brown").aged(AgeGroup.AGED_13_TO_17);
    }

    private HttpResponse<String> look(String path) {
        return new Visitor(port).get(path);
    }

    private String seen() {
        return look(page).body();
    }

    /** Pressed by a browser without cookies, so without any token of a form. */
    private HttpResponse<String> press(String path, Map<String, String> fields) {
        return new Visitor(port).post(path, Visitor.form(fields));
    }

    private static String moment(String body) {
        String after = body.substring(body.indexOf("data-moment=\"") + 13);
        return after.substring(0, after.indexOf('"'));
    }

    private void nobodySeesTheWayIn() {
        assertThat(seen()).doesNotContain("zoom.example", "swordfish", "812 3456 7890");
        assertThat(press(page, Map.of()).body()).doesNotContain("zoom.example", "swordfish", "812 3456 7890");
    }

    @Test
    void saysHowItStandsFromTheFirstDayToTheLastMinute() {
        assertThat(moment(seen())).isEqualTo("NOT_OPEN_YET");
        assertThat(seen()).contains("They open at 22:40 on Monday 23 November 2026");
        nobodySeesTheWayIn();

        joins.comesNear(session, Duration.ofMinutes(10));
        assertThat(moment(seen())).isEqualTo("SOON");
        nobodySeesTheWayIn();

        scenes.leadOnCall();
        scenes.prepare(session);
        acting.as("hana", () -> live.start(session));
        assertThat(moment(seen())).isEqualTo("COME_IN");
        assertThat(seen()).doesNotContain("zoom.example");

        acting.as("cole", () -> live.pause(session, null));
        assertThat(moment(seen())).isEqualTo("PAUSED");
        assertThat(seen()).contains("We have stopped for a moment.", "You did nothing wrong.");
        nobodySeesTheWayIn();

        acting.as("cole", () -> live.end(session));
        assertThat(moment(seen())).isEqualTo("OVER");
        assertThat(seen()).contains("This session is over.");
        nobodySeesTheWayIn();
    }

    @Test
    void itLooksAgainByItselfUnlessThatDisturbs() {
        assertThat(look(page).headers().firstValue("Refresh")).contains("300");
        joins.comesNear(session, Duration.ofMinutes(10));

        assertThat(look(page).headers().firstValue("Refresh")).contains("20");
        HttpResponse<String> still = look(page + "?still=yes");
        assertThat(still.headers().firstValue("Refresh")).isEmpty();
        assertThat(still.body()).contains("Look again how it stands");
    }

    @Test
    void theButtonShowsTheWayInOnceTheDoorIsOpenAndTheViewIsOnRecord() {
        joins.started(session);

        HttpResponse<String> shown = press(page, Map.of());

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("href=\"https://zoom.example/j/81234567890\"", "812 3456 7890", "swordfish")
                .contains("Sam B");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(shown.headers().firstValue("Refresh"))
                .as("what is shown stays")
                .isEmpty();
        assertThat(shown.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(views()).isEqualTo(1);
        assertThat(waiting()).extracting(WaitingPerson::displayName).containsExactly("Sam B");
    }

    private int views() {
        Integer seen = tables.jdbc()
                .queryForObject(
                        "select count(*) from audit_entry where name = 'register.joiningDetailsShown' and subject = ?",
                        Integer.class,
                        sam.toString());
        return seen == null ? 0 : seen;
    }

    private List<WaitingPerson> waiting() {
        return acting.as("cole", () -> door.waiting(session));
    }

    @Test
    void lookingChangesNothingHoweverOften() {
        joins.started(session);
        Map<String, List<String>> before = EveryRow.in(tables.jdbc());

        for (String path :
                List.of(page, page + "/trouble", "/s/" + scenes.session(session).publicToken() + "/join")) {
            for (String method : List.of("GET", "HEAD", "GET")) {
                Visitor visitor = new Visitor(port);
                HttpResponse<String> answer = visitor.send(
                        HttpRequest.newBuilder(visitor.at(path)).method(method, HttpRequest.BodyPublishers.noBody()));
                assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("zoom.example", "swordfish");
            }
        }

        assertThat(EveryRow.in(tables.jdbc())).isEqualTo(before);
    }

    @Test
    void whoeverIsNotClearedSeesWhyAndNeverTheWayIn() {
        RegistrationId ada = scenes.registered(session, aTeenager().named("Ada Brown"));
        page = "/registration/" + joins.token(ada) + "/join";
        assertThat(moment(seen())).isEqualTo("CONFIRM_FIRST");

        RegistrationId kim = joins.confirmed(session, aTeenager().named("Kim Brown"));
        page = "/registration/" + joins.token(kim) + "/join";
        assertThat(moment(seen())).isEqualTo("BEING_CHECKED");
        nobodySeesTheWayIn();
        assertThat(waiting()).isEmpty();

        registrations.release(kim);
        joins.started(session);
        assertThat(moment(seen())).isEqualTo("NOT_THIS_TIME");
        nobodySeesTheWayIn();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whenTheStartIsRefusedAChildReadsThatItIsNotTheirFault() {
        press(page, Map.of());
        joins.refusedStart(session);

        String body = seen();

        assertThat(moment(body)).isEqualTo("NOT_READY");
        assertThat(body)
                .contains("We are not ready.", "You did nothing wrong.", "Stay with your grown-up or helper.")
                .contains("We will tell you by 23:25.")
                .contains("020 7946 0000", "999", "0800 1111")
                .doesNotContain("116 123");
        nobodySeesTheWayIn();
        assertThat(waiting()).extracting(WaitingPerson::displayName).containsExactly("Sam B");

        String screen =
                look("/s/" + scenes.session(session).publicToken() + "/holding").body();
        assertThat(screen)
                .contains("We are not ready.", "You did nothing wrong.", "Stay with your grown-up or helper.")
                .contains("We will tell you by 23:25.", "020 7946 0000", "0800 1111");
        readsItInAnotherLanguageWithTheEnglishBesideIt(
                "/s/" + scenes.session(session).publicToken() + "/holding");

        clock.set(scenes.session(session).startsAt().plus(Duration.ofMinutes(30)));
        assertThat(seen()).contains("We will tell you in a moment.").doesNotContain("23:25");
        scenes.timer("graceTimeEnded", session);
        assertThat(moment(seen())).isEqualTo("POSTPONED");
    }

    @Test
    void anAdultIsNotCalledAChildAndOnlyWhoeverHasSomebodyIsToldToStay() {
        tables.clean();
        session = joins.openFor(Audience.ADULTS_AT_RISK);
        RegistrationId ada = joins.cleared(session, anAdult());
        RegistrationId bo = joins.cleared(
                session, anAdult().named("Bo Adult").supervised(Supervision.ACCOMPANIED, false, "Jo Help"));
        joins.refusedStart(session);

        String alone = look("/registration/" + joins.token(ada) + "/join").body();
        String helped = look("/registration/" + joins.token(bo) + "/join").body();

        assertThat(alone).contains("This page is for you, Ada A", "116 123", "999");
        assertThat(helped).contains("Stay with your helper.");
        for (String body : List.of(alone, helped)) {
            assertThat(body.toLowerCase(Locale.ROOT))
                    .doesNotContain("child", "grown-up", "carer", "parent", "0800 1111");
        }
    }

    @Test
    void everyCauseOfADeadLinkLooksTheSameWhateverIsAskedOfIt() {
        RegistrationId kim = joins.cleared(session, aTeenager().named("Kim Brown"));
        registrations.revokeLinks(kim);
        String dead = page("/registration/" + joins.token(kim) + "/join");
        List<String> others = List.of(
                tokens.make("registration", UUID.randomUUID(), 1),
                tokens.make("carer", sam.value(), 1),
                "nonsense",
                "A".repeat(64));

        assertThat(dead).contains("You did nothing wrong", "Send me my link again", "020 7946 0000", "/report");
        for (String token : others) {
            for (String path : List.of("/join", "/join/trouble")) {
                assertThat(page("/registration/" + token + path))
                        .as(token + path)
                        .isEqualTo(dead);
            }
            HttpResponse<String> pressed = press("/registration/" + token + "/join", Map.of());
            assertThat(pressed.statusCode()).isEqualTo(404);
            assertThat(withoutFormToken(pressed.body())).isEqualTo(dead);
        }
        clock.set(scenes.session(session).endsAt().plus(Duration.ofDays(29)));
        assertThat(page(page)).isEqualTo(dead);
    }

    private void readsItInAnotherLanguageWithTheEnglishBesideIt(String screen) {
        String inWelsh = look(screen + "?lang=cy&easy=1").body();
        String inArabic = look(screen + "?lang=ar").body();

        assertThat(inWelsh)
                .contains("Ni wnaethoch ddim o\u2019i le.", "You did nothing wrong.", "We will tell you by 23:25.")
                .contains(
                        "id=\"easy\"",
                        "Dywedwch wrthym.",
                        "Something feels wrong? Tell us.",
                        "if somebody is in danger now");
        assertThat(inArabic)
                .contains("lang=\"ar\"", "dir=\"rtl\"", "You did nothing wrong.", "call 999")
                .contains("not yet checked by a speaker of Arabic", "id=\"easy-switch\"")
                .doesNotContain("id=\"easy\"");
    }

    private String page(String path) {
        HttpResponse<String> answer = look(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        return withoutFormToken(answer.body());
    }

    private static String withoutFormToken(String body) {
        return body.replaceAll("name=\"_csrf\"[^>]*>", "");
    }

    @Test
    void whatDoesNotWorkReachesTheStaffUntilTheyHaveSeenToIt() {
        assertThat(press(page + "/trouble", Map.of("trouble", "NO_SOUND")).body())
                .as("there is nothing to join yet")
                .contains("There is nothing to join at this moment");
        assertThat(open()).isEmpty();
        joins.started(session);

        assertThat(look(page + "/trouble").body())
                .contains("value=\"NO_SOUND\"")
                .doesNotContain("NO_WAY_IN");
        assertThat(press(page + "/trouble", Map.of("trouble", "NO_SOUND")).body())
                .contains("The people at the door know now");
        press(page + "/trouble", Map.of("trouble", "NO_SOUND"));
        assertThat(open())
                .extracting(TroubleLine::displayName, TroubleLine::trouble)
                .containsExactly(tuple("Sam B", JoinTrouble.NO_SOUND));
        assertThat(seen()).contains("The people at the door know that something does not work");

        acting.as("cole", () -> troubles.clear(session, sam));
        acting.as("cole", () -> troubles.clear(session, sam));
        assertThat(open()).isEmpty();
        assertThat(press(page + "/trouble", Map.of("trouble", "NO_WAY_IN")).statusCode())
                .isEqualTo(200);
        assertThat(open()).as("only the page itself says that").isEmpty();
        assertThat(press(page + "/trouble", Map.of("trouble", "my name is Sam")).statusCode())
                .isEqualTo(400);
    }

    private List<TroubleLine> open() {
        return acting.as("cole", () -> troubles.open(session));
    }

    @Test
    void theStaffLearnAtOnceWhenNobodyHasWrittenDownTheWayIn() {
        joins.started(session);
        tables.jdbc().update("delete from session_room");

        HttpResponse<String> pressed = press(page, Map.of());

        assertThat(pressed.statusCode()).isEqualTo(302);
        assertThat(open()).extracting(TroubleLine::trouble).containsExactly(JoinTrouble.NO_WAY_IN);
    }

    @Test
    void thePageForAllSaysHowItStandsAndSendsTheLinkAgain() {
        String all = "/s/" + scenes.session(session).publicToken() + "/join";

        assertThat(look(all).body())
                .contains("data-moment=\"NOT_OPEN_YET\"", "Send me my link again", "Our rules")
                .contains("020 7946 0000", "/concern")
                .doesNotContain("Sam B", "zoom.example");
        joins.refusedStart(session);
        assertThat(look(all).body()).contains("We are not ready.", "We will tell you by 23:25.");
        assertThat(look("/s/nobody-knows-this/join").statusCode()).isEqualTo(404);
        SessionId unknown = scenes.awaitingApproval(Duration.ofDays(2));
        assertThat(look("/s/" + scenes.session(unknown).publicToken() + "/join").statusCode())
                .as("a plan that nobody has approved")
                .isEqualTo(404);
    }

    @Test
    void whoeverOnlyWatchesIsToldThatCameraAndMicrophoneStayOff() {
        SessionId lecture = acting.as(
                "hana", () -> planning.plan(scenes.lecture(Duration.ofHours(1))).id());

        assertThat(look("/s/" + scenes.session(lecture).publicToken() + "/join").body())
                .contains("Cameras and microphones stay off: nobody needs to see or hear you.")
                .doesNotContain("camera is on for a moment", "Send me my link again");
    }

    @Test
    void thePageSaysWhatWillHappenAndUnderWhichName() {
        assertThat(seen())
                .contains("the camera is on for a moment", "Then camera and microphone go off.")
                .contains("In the meeting programme, use this name:", "No surname.")
                .doesNotContain("Brown");
    }

    @Test
    void theNewDateIsShownWhenThereIsOne() {
        clock.pass(Duration.ofSeconds(1));
        acting.as(
                "hana",
                () -> planning.postpone(session, clock.instant().plus(Duration.ofDays(7)), "The room is flooded."));

        assertThat(seen()).contains("The new date: 18:55 on Monday 30 November 2026", "It is not certain yet");
        assertThat(look(page.replace("/join", "")).body())
                .contains("data-status=\"newDate\"", "The new date: 18:55 on Monday 30 November 2026")
                .doesNotContain("Everything is ready");
    }

    @Test
    void nothingAboutThePersonIsInAnAddressOrInTheLog(CapturedOutput log) {
        joins.started(session);
        look(page);
        press(page, Map.of());
        press(page + "/trouble", Map.of("trouble", "NO_PICTURE"));
        press(page + "/trouble", Map.of("trouble", "nonsense"));

        assertThat(seen()).doesNotContainPattern("href=\"[^\"]*(Sam|Brown)");
        assertThat(log.getAll()).doesNotContain("Brown", "Sam B", "bea@example.org", joins.token(sam), "swordfish");
    }

    @Test
    void whoeverWasRefusedAtTheDoorIsNotShownTheWayBackUntilThatIsUndone() {
        joins.started(session);
        press(page, Map.of());
        DoorEntryId entry = new DoorEntryId(sam.value());
        DoorDecision no = new DoorDecision(DoorDecision.Decision.REFUSE, null, "Nobody is with him.", false);
        acting.as("cole", () -> door.decide(session, entry, no, null, null));

        assertThat(moment(seen())).isEqualTo("NOT_THIS_TIME");
        assertThat(seen()).doesNotContain("Nobody is with him");
        nobodySeesTheWayIn();

        acting.as("cole", () -> door.undo(session, entry, null));
        assertThat(press(page, Map.of()).body()).contains("swordfish");
    }

    @Test
    void theWayInIsGoneWithTheLink() {
        joins.started(session);
        acting.as("cole", () -> joining.write(session, new JoiningDetails(null, "555", null, null)));
        assertThat(press(page, Map.of()).body()).contains("555");

        registrations.revokeLinks(sam);

        assertThat(press(page, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverGuessesLinksIsToldWhenToTryAgainAndNobodyElseIsHeldUp() {
        Elsewhere guesser = new Elsewhere(port, "127.0.0.5");
        for (int guess = 0; guess < 30; guess++) {
            assertThat(guesser.get("/registration/guess" + guess + "/join")).startsWith("HTTP/1.1 404");
        }

        assertThat(guesser.get("/registration/onemore/join"))
                .startsWith("HTTP/1.1 429")
                .containsPattern("Retry-After: \\d+")
                .containsPattern("Wait \\d+ seconds, then try again");
        assertThat(look(page).statusCode()).isEqualTo(200);
    }
}
