package org.safesessions.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.Forms;
import org.safesessions.run.AdultsDesk;
import org.safesessions.run.DoorDesk;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.LivePassDesk;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door on a narrow phone beside the meeting room: with a thumb, with a keyboard, and when the network goes. */
@WholeHouse
class LivePageTest {

    private static @Nullable Browser shared;

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private TestClock clock;

    @Autowired
    private VettingDesk vetting;

    @Autowired
    private LiveDesk live;

    @Autowired
    private DoorDesk door;

    @Autowired
    private LivePassDesk passes;

    @Autowired
    private AdultsDesk adults;

    @Autowired
    private CleanTables tables;

    private final LookAtPages look = new LookAtPages();
    private SessionId id;
    private RegistrationId sam;
    private RegistrationId ravi;

    @BeforeEach
    void arrive() {
        tables.clean();
        id = scenes.approved(Duration.ofHours(4));
        sam = cleared("Sam Brown");
        ravi = cleared("Ravi Patel");
        scenes.registered(id, child("Ada Unchecked"));
        clock.set(scenes.session(id).startsAt().minus(Duration.ofMinutes(5)));
        scenes.timer("registrationTimeEnded", id);
        scenes.prepare(id);
    }

    private static Forms child(String name) {
        return Forms.aChild().named(name).aged(AgeGroup.AGED_13_TO_17);
    }

    private RegistrationId cleared(String name) {
        RegistrationId person = scenes.registered(id, child(name));
        acting.as("cole", () -> vetting.decide(person, VettingDecision.knownMember()));
        return person;
    }

    private void start() {
        scenes.leadOnCall();
        acting.as("hana", () -> live.start(id));
    }

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
    void itServesTheCoHostThroughTheHourAndBarsNobody() {
        Page cole = signedIn("cole");
        look.at(cole, "before the start");
        assertThat(cole.locator("#next[data-gate=shut]")).isVisible();
        press(cole, sam, "LET_IN", true);
        assertThat(cole.locator("#error-summary [data-code=NO_LEAD_ON_CALL]")).isVisible();
        look.at(cole, "admission refused before the start");
        start();
        door.hereNow(sam);
        door.hereNow(ravi);
        open(cole);
        assertThat(cole.locator("#waiting [data-entry]")).hasCount(2);
        look.at(cole, "two wait");
        press(cole, sam, "LET_IN", false);
        assertThat(cole.locator("#error-summary [data-code=CARER_NOT_PRESENT]")).isVisible();
        look.at(cole, "carer not ticked");
        press(cole, sam, "LET_IN", true);
        assertThat(cole.locator("#in [data-entry='" + sam + "']")).isVisible();
        look.at(cole, "one is in");
        cole.click("#undo-last button");
        assertThat(cole.locator("#waiting [data-entry='" + sam + "']")).isVisible();

        cole.locator("#entry-" + ravi + " summary").click();
        look.at(cole, "more choices");
        cole.click("#entry-" + ravi + " button[value=LET_IN_EXPLAINED]");
        assertThat(cole.locator("#error-summary [data-code=EXPLANATION_MISSING]"))
                .isVisible();
        look.at(cole, "explanation missing");
        cole.click("#entry-" + ravi + " button[value=DOES_NOT_FIT]");
        assertThat(cole.locator("#held [data-entry='" + ravi + "']")).isVisible();
        assertThat(tables.jdbc().queryForObject("select count(*) from concern", Integer.class))
                .isEqualTo(1);

        cole.fill("#displayName", "Sammy Brown");
        cole.click("#unexpected button[type=submit]");
        assertThat(cole.locator("[data-mark=not-expected]")).isVisible();
        cole.fill("#displayName", "Sina");
        cole.selectOption("#role", "SIGNER");
        cole.click("#unexpected button[type=submit]");
        assertThat(cole.locator("#waiting [data-entry]")).hasCount(3);
        look.at(cole, "unexpected people");
        cole.click("#entry-" + sam + " form[action$=emergency] button");
        assertThat(cole.locator("#ring-now")).isVisible();
        look.at(cole, "emergency contact");

        Page hana = signedIn("hana");
        look.at(hana, "the host reads");
        acting.as("cole", () -> adults.go(id));
        clock.set(scenes.session(id).endsAt());
        open(hana);
        assertThat(hana.locator("#too-few")).isVisible();
        hana.click("#stand-in summary");
        look.at(hana, "too few, and late");
        hana.click("#prolong");
        look.at(hana, "extended");
        acting.as("cole", () -> live.pause(id, null));
        open(cole);
        look.at(cole, "paused");
        acting.as("cole", () -> live.end(id));
        open(cole);
        look.at(cole, "over");
        assertThat(look.troubles()).isEmpty();
    }

    @Test
    void aThumbOrAKeyboardReachesTheBigButton() {
        start();
        door.hereNow(sam);
        Page cole = signedIn("cole");
        String button = "#entry-" + sam + " button[value=LET_IN]";
        assertThat(cole.locator(button).boundingBox().height).isGreaterThanOrEqualTo(44);
        cole.locator("#carer-" + sam).focus();
        cole.keyboard().press("Space");
        cole.keyboard().press("Tab");
        assertThat(cole.locator(button)).isFocused();
        cole.keyboard().press("Enter");
        assertThat(cole.locator("#in [data-entry='" + sam + "']")).isVisible();
    }

    @Test
    void whatIsPressedWithoutANetworkArrivesOnceWhenThereIsOne() {
        start();
        door.hereNow(sam);
        Page cole = signedIn("cole");
        cole.context().setOffline(true);
        press(cole, sam, "LET_IN", true);
        cole.locator("#entry-" + sam + " button[value=LET_IN]").click();
        assertThat(cole.locator("#lost")).containsText("No network");
        assertThat(tables.jdbc()
                        .queryForObject("select count(*) from door_entry where standing = 'ADMITTED'", Integer.class))
                .isZero();
        cole.context().setOffline(false);
        assertThat(cole.locator("#in [data-entry='" + sam + "']")).isVisible();
        assertThat(tables.jdbc().queryForObject("select count(*) from door_request", Integer.class))
                .isEqualTo(1);
    }

    /** Each of them from the message in their hand, on a telephone on which they signed in some other day. */
    @Test
    void atFiveToSevenItTakesSixTapsAtMostFromTheMessageToTheOpenDoor() {
        for (String table : List.of("check_in", "control_record", "rules_on_view")) {
            tables.jdbc().update("delete from " + table);
        }
        scenes.leadOnCall();
        Thumb cole = thumb("cole");
        cole.opensTheMessage();
        cole.taps("#open-live");
        look.at(cole.page, "the co-host's first step");
        cole.taps("[data-step=CHECK_IN] #next-act");
        cole.taps("[data-step=PUT_CONTROLS_IN_PLACE] #next-act");
        look.at(cole.page, "the rules to be shown");
        cole.taps("[data-step=SHOW_THE_RULES] #next-act");
        assertThat(cole.page.locator("[data-step=WAIT]")).isVisible();

        Thumb hana = thumb("hana");
        hana.opensTheMessage();
        hana.taps("#open-live");
        hana.taps("[data-step=CHECK_IN] #next-act");
        look.at(hana.page, "ready to start");
        hana.taps("[data-step=START] #next-act");

        assertThat(hana.page.locator("[data-state=RUNNING]")).isVisible();
        assertThat(cole.taps).isLessThanOrEqualTo(6);
        assertThat(hana.taps).isLessThanOrEqualTo(6);
        assertThat(look.troubles()).isEmpty();
    }

    @Test
    void aLinkToTheLivePageBarsNobody() {
        Page elsewhere = browser().phone();
        passes.issue(id, new StaffId("hana"));
        look.at(elsewhere, passes.path(id, new StaffId("hana")).orElseThrow());
        elsewhere.click("#open-live");
        look.at(elsewhere, "a code is asked for");
        elsewhere.click("#open-live");
        assertThat(elsewhere.locator("#error-summary a[href='#code']")).isVisible();
        look.at(elsewhere, "no code");
        look.at(elsewhere, "/live/nobody-knows-this");
        assertThat(look.troubles()).isEmpty();
    }

    /** One hand with a telephone, which counts what it presses. */
    private final class Thumb {

        private final Page page;
        private final String person;
        private int taps;

        Thumb(Page page, String person) {
            this.page = page;
            this.person = person;
        }

        void opensTheMessage() {
            passes.issue(id, new StaffId(person));
            taps++;
            page.navigate(passes.path(id, new StaffId(person)).orElseThrow());
        }

        void taps(String what) {
            taps++;
            page.click(what);
        }
    }

    private Thumb thumb(String person) {
        Page page = browser().phoneOf(person);
        List<Cookie> kept = page.context().cookies().stream()
                .filter(cookie -> cookie.name.endsWith("-DEVICE"))
                .toList();
        page.context().clearCookies();
        page.context().addCookies(kept);
        return new Thumb(page, person);
    }

    private Page signedIn(String person) {
        Page page = browser().phoneOf(person);
        open(page);
        return page;
    }

    private void open(Page page) {
        page.navigate("/sessions/" + id + "/live");
    }

    private static void press(Page page, RegistrationId person, String act, boolean withCarer) {
        if (withCarer) {
            page.check("#carer-" + person);
        }
        page.click("#entry-" + person + " button[value=" + act + "]");
    }

    private Browser browser() {
        if (shared == null) {
            shared = Browser.open("http://127.0.0.1:" + port);
        }
        return shared;
    }
}
