package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.register.Forms.aChild;
import static org.safesessions.register.Forms.anAdult;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
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
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.Audience;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.run.JoinDesk;
import org.safesessions.run.JoinTrouble;
import org.safesessions.run.LiveDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which people wait and come in, in each state, on the narrowest phone and without a mouse. */
@WholeHouse
class JoinPagesTest {

    private static @Nullable Browser shared;

    @LocalServerPort
    private int port;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Scenes scenes;

    @Autowired
    private JoinScenes joins;

    @Autowired
    private Acting acting;

    @Autowired
    private TestClock clock;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private RegistrationDesk registrations;

    @Autowired
    private LiveDesk live;

    @Autowired
    private JoinDesk join;

    private final LookAtPages look = new LookAtPages();

    @BeforeEach
    @AfterEach
    void clean() {
        tables.clean();
    }

    @AfterAll
    static void close() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    @Test
    void areReadableOnAPhoneAndBarNobodyInAnyState() {
        SessionId session = joins.open();
        RegistrationId sam = joins.cleared(session, aChild().named("Sam Brown").aged(AgeGroup.AGED_13_TO_17));
        RegistrationId kim =
                joins.confirmed(session, aChild().named("Kim Brown").aged(AgeGroup.AGED_13_TO_17));
        RegistrationId ada =
                scenes.registered(session, aChild().named("Ada Brown").aged(AgeGroup.AGED_13_TO_17));
        String page = "/registration/" + joins.token(sam) + "/join";
        String all = "/s/" + scenes.session(session).publicToken();
        Page phone = browser().phone();

        look(phone, page, "NOT_OPEN_YET");
        look(phone, "/registration/" + joins.token(kim) + "/join", "BEING_CHECKED");
        look(phone, "/registration/" + joins.token(ada) + "/join", "CONFIRM_FIRST");
        look(phone, all + "/join", "NOT_OPEN_YET");
        registrations.release(kim);
        registrations.release(ada);
        look(phone, "/registration/" + joins.token(kim) + "/join", "NOT_THIS_TIME");
        joins.comesNear(session, Duration.ofMinutes(10));
        look(phone, page, "SOON");
        scenes.prepare(session);
        scenes.refusedStart(session);
        look(phone, page, "NOT_READY");
        look(phone, all + "/join", "NOT_READY");
        look(phone, all + "/holding", "NOT_READY");
        lookAtThoseWhoWait(session, joins.token(sam));
        scenes.leadOnCall();
        acting.as("hana", () -> live.start(session));
        look(phone, all + "/join", "COME_IN");
        look(phone, page, "COME_IN");
        press(phone, "main form button");
        assertThat(phone.locator("#way-in-link").isVisible()).isTrue();
        look(phone, "the way in", "COME_IN");
        look(phone, page + "/trouble", null);
        press(phone, "button[value=NO_SOUND]");
        look(phone, "trouble told", null);
        look(phone, page, "COME_IN");
        acting.as("cole", () -> live.pause(session, null));
        look(phone, page, "PAUSED");
        look(phone, all + "/holding", "PAUSED");
        acting.as("cole", () -> live.end(session));
        look(phone, page, "OVER");
        look(phone, "/registration/nobody-knows-this/join", null);
        assertThat(look.troubles()).isEmpty();
    }

    private void lookAtThoseWhoWait(SessionId session, String token) {
        join.hereNow(token);
        join.doesNotWork(token, JoinTrouble.NO_PICTURE);
        Page cole = browser().phoneOf("cole");
        look(cole, "/sessions/" + session + "/live", null);
        assertThat(cole.locator("#say-aloud").innerText()).contains("You did nothing wrong");
        assertThat(cole.locator("[data-trouble=NO_PICTURE]").isVisible()).isTrue();
        press(cole, "[data-waits] button[value=WORRIED]");
        assertThat(cole.locator("[data-waits][data-word=WORRIED] a[href^='/concerns/new']")
                        .isVisible())
                .isTrue();
        look(cole, "the live page with a worry", null);
    }

    @Test
    void ofASessionThatIsCalledOffAndOfOneThatPeopleOnlyWatch() {
        SessionId session = joins.openFor(Audience.ADULTS_AT_RISK);
        RegistrationId ada = joins.cleared(session, anAdult());
        String page = "/registration/" + joins.token(ada) + "/join";
        String all = "/s/" + scenes.session(session).publicToken();
        acting.as("hana", () -> planning.postpone(session, clock.instant().plus(Duration.ofDays(7)), "Flooded room."));
        SessionId lecture = acting.as(
                "hana", () -> planning.plan(scenes.lecture(Duration.ofHours(1))).id());
        Page phone = browser().phone();

        look(phone, page, "POSTPONED");
        look(phone, page.replace("/join", ""), null);
        look(phone, all + "/join", "POSTPONED");
        look(phone, "/s/" + scenes.session(lecture).publicToken() + "/join", "NOT_OPEN_YET");
        assertThat(look.troubles()).isEmpty();
    }

    @Test
    void theWayInIsReachedWithTheKeyboardAlone() {
        SessionId session = joins.open();
        RegistrationId sam = joins.cleared(session, aChild().named("Sam Brown").aged(AgeGroup.AGED_13_TO_17));
        joins.started(session);
        Page desk = browser().desk();
        desk.navigate("/registration/" + joins.token(sam) + "/join");

        tabTo(desk, "main form button");
        desk.keyboard().press("Enter");
        desk.locator("#way-in-link").waitFor();
        tabTo(desk, "#way-in-link");
    }

    private static void tabTo(Page page, String target) {
        for (int press = 0; press < 30; press++) {
            page.keyboard().press("Tab");
            if (page.locator(target).and(page.locator(":focus")).count() == 1) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + target);
    }

    private void look(Page page, String what, @Nullable String moment) {
        look.at(page, what);
        if (moment != null) {
            assertThat(page.locator("[data-moment]").getAttribute("data-moment"))
                    .as(what)
                    .isEqualTo(moment);
        }
    }

    private static void press(Page page, String button) {
        page.locator(button).first().click();
    }

    private Browser browser() {
        if (shared == null) {
            shared = Browser.open("http://127.0.0.1:" + port);
        }
        return shared;
    }
}
