package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.VideoScenes;
import org.safesessions.WholeHouse;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.demo.DemoSeed;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionState;
import org.safesessions.run.LiveDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every page of everybody, as the demonstration shows it, on the narrowest phone and without a mouse. */
@WholeHouse
class EveryPageTest {

    private static @Nullable Browser shared;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private SessionBook sessions;

    @Autowired
    private LiveDesk live;

    @Autowired
    private VideoScenes videos;

    @Autowired
    private DebriefDesk debriefs;

    @Autowired
    private TaskService tasks;

    private final LookAtPages look = new LookAtPages();

    @BeforeEach
    void sow() {
        tables.clean();
        DemoSeed.sow(application);
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
    void isReadableOnAPhoneAndBarsNobody() {
        SessionId ready = titled("Sound check for new members");
        SessionId blocked = titled("Homework club");
        SessionId waiting = titled("Young readers");

        strangers(planning.get(ready).publicToken());
        host(ready, blocked);
        everyWeek(ready);
        notLive();
        practice();
        others(blocked, waiting);
        leads(waiting);
        afterwards(ready);

        assertThat(look.troubles()).isEmpty();
    }

    private void strangers(String token) {
        Page page = browser().phone();
        look.at(page, "/sign-in");
        look.at(page, "/s/" + token + "/holding");
        look.at(page, "/s/nobody-knows-this/holding");
        page.navigate("/sign-in");
        page.fill("#username", "hana");
        page.fill("#password", "wrong");
        press(page, "Sign in");
        look.at(page, "sign-in failed");
    }

    private void host(SessionId ready, SessionId blocked) {
        Page hana = signIn("hana");
        look.at(hana, "/");
        look.at(hana, "/tour");
        look.at(hana, "/policy");
        look.at(hana, "/sessions");
        look.at(hana, "/sessions/" + blocked);
        hana.click("#start");
        look.at(hana, "start refused");
        look.at(hana, "/tasks/" + task("startSession", ready));
        look.at(hana, "/sessions/new");
        press(hana, "Continue");
        look.at(hana, "plan without a title");
        PlanScreens.begin(hana, "Homework club", "CHILDREN_13_TO_17", "2026-11-24", "");
        look.at(hana, "plan without a time");
        hana.fill("#startsAtTime", "19:00");
        PlanScreens.go(hana);
        PlanScreens.go(hana);
        look.at(hana, "plan without once or weekly");
        PlanScreens.choose(hana, "repeats", "WEEKLY");
        PlanScreens.go(hana);
        look.at(hana, "series without an end");
        hana.fill("#until", "2027-02-02");
        PlanScreens.go(hana);
        hana.locator("input[name=dates]").all().forEach(Locator::uncheck);
        PlanScreens.go(hana);
        look.at(hana, "series without dates");
        hana.check("#dates-2026-12-01");
        hana.check("#dates-2026-12-08");
        PlanScreens.go(hana);
        press(hana, "Answer the rest as usual");
        look.at(hana, "answers to check");
        String plan = hana.url().replaceAll("/check$", "");
        for (String screen : List.of("platform", "co-hosts", "extras", "lead")) {
            look.at(hana, plan.substring(plan.indexOf("/sessions")) + "/" + screen);
        }
        hana.navigate(plan + "/taking-part?then=check");
        PlanScreens.choose(hana, "interactivity", "BROADCAST");
        hana.navigate(plan + "/access?then=check");
        PlanScreens.choose(hana, "access", "OPEN");
        hana.navigate(plan + "/taking-part?then=check");
        PlanScreens.choose(hana, "interactivity", "INTERACTIVE");
        press(hana, "Hand in the plan");
        assertThat(hana.locator("#error-summary li a").count()).isEqualTo(1);
        look.at(hana, "plan that is refused");
        look.at(hana, "/sessions/new");
        look.at(hana, "/sessions/platforms");
        look.at(hana, "/sessions/" + SessionId.random());
        look.at(hana, "/rota");
        assertThat(hana.title()).contains("You may not do that");
    }

    private void notLive() {
        Page hana = signIn("hana");
        look.at(hana, "/videos/new");
        press(hana, "Hand it in");
        look.at(hana, "video with unanswered questions");
        look.at(hana, "/videos/" + videos.toTakeDown());
        press(hana, "It is taken down");
        look.at(hana, "video that is not gone");
        look.at(hana, "/videos");
        look.at(hana, "/videos/" + videos.approved());
        press(hana, "It is published");
        look.at(hana, "video whose settings nobody has seen");
        look.at(hana, "/videos/" + videos.published());
        Page cole = signIn("cole");
        look.at(cole, "/videos/" + videos.planned());
    }

    private void practice() {
        Page hana = signIn("hana");
        press(hana, "Start a practice");
        look.at(hana, "plan of a practice");
        for (String step : List.of("HAND_IN", "LEAD_APPROVES", "PEOPLE_REGISTER")) {
            hana.click("#do-" + step);
        }
        look.at(hana, "checks of a practice");
        for (String person : List.of("SAM", "ALI", "KIM")) {
            hana.click("#check-" + person + " button[value=CLEAR]");
        }
        hana.click("#do-START");
        hana.click("#letters summary");
        look.at(hana, "refused start of a practice");
    }

    private void everyWeek(SessionId one) {
        Page hana = signIn("hana");
        look.at(hana, "/series/terms");
        press(hana, "Enter this term");
        look.at(hana, "term without its days");
        look.at(hana, "/sessions/" + one + "/repeat");
        press(hana, "Show the dates");
        look.at(hana, "series without a last day");
        look.at(
                hana,
                "/sessions/" + one + "/repeat?until="
                        + planning.get(one).plan().day().plusWeeks(8));
        press(hana, "Plan these dates");
        look.at(hana, "series that was planned");
        String series = hana.url().replaceFirst("^https?://[^/]+", "");
        look.at(hana, series + "/change");
        hana.fill("#title", "");
        hana.click("#plan button[type=submit]");
        look.at(hana, "changed plan of a series without a title");
        hana.fill("#title", "Sound check on another platform");
        hana.selectOption("#platform", "TEAMS");
        hana.click("#plan button[type=submit]");
        look.at(hana, "series whose plan was changed");
        look.atMistake(hana, series + "/joining", "Save");
        hana.fill(
                "#link", "https://meet.example.org/j/81234567890-with-a-long-end-that-does-not-fit-on-a-narrow-phone");
        press(hana, "Save");
        look.at(hana, "series with a way in");
        hana.click("text=Move or cancel >> nth=-1");
        look.at(hana, "date of a series");
        press(hana, "Move this date");
        look.at(hana, "date moved without saying when");
        look.at(hana, "/series");
    }

    private void others(SessionId blocked, SessionId waiting) {
        Page cole = signIn("cole");
        look.at(cole, "/");
        look.at(cole, "/sessions/" + blocked);
        look.at(cole, "/sessions/" + blocked + "/live");
        Page mona = signIn("mona");
        look.at(mona, "/");
        look.at(mona, "/rota");
        look.at(mona, "/sessions/" + waiting);
        look.at(mona, "/policy/figures/LEAD_HERE_WITHIN/change");
        press(mona, "Send it to a second person");
        look.at(mona, "change of policy with unanswered questions");
        mona.fill("#amount", "45");
        mona.selectOption("#unit", "MINUTES");
        mona.fill("#source", "Our committee");
        mona.fill("#reviewed", "2026-11-23");
        mona.fill("#why", "An hour is long.");
        press(mona, "Send it to a second person");
        look.at(mona, "change of policy that waits");
        Page dev = signIn("dev");
        look.at(dev, mona.url().replaceFirst("^https?://[^/]+", ""));
        press(dev, "Decide");
        look.at(dev, "change of policy not decided");
        for (String person : List.of("tess", "adam", "hugo")) {
            Page page = signIn(person);
            look.at(page, "/");
        }
    }

    private void leads(SessionId waiting) {
        Page leila = signIn("leila");
        look.at(leila, "/");
        look.at(leila, "/audit");
        look.at(leila, "/rota");
        press(leila, "Add the shift");
        look.at(leila, "shift with unanswered questions");
        look.at(leila, "/sessions/" + waiting);
        press(leila, "Return it with a reason");
        look.at(leila, "plan returned without a reason");
        look.at(leila, "/tasks/" + task("approvePlan", waiting));
    }

    private void afterwards(SessionId id) {
        acting.as("hana", () -> live.start(id));
        Page hana = signIn("hana");
        look.at(hana, "/sessions/" + id);
        acting.as("hana", () -> live.end(id));
        look.at(hana, "/sessions/" + id + "/debrief");
        press(hana, "Send my debrief");
        look.at(hana, "debrief without a word");
        acting.as("hana", () -> debriefs.write(id, scenes.notes()));
        acting.as("cole", () -> debriefs.write(id, scenes.notes()));
        scenes.timer("followUpWindowEnded", id);
        Page leila = signIn("leila");
        look.at(leila, "/sessions/" + id + "/review");
        leila.click("#record summary");
        press(leila, "Close the session");
        look.at(leila, "review without a word");
    }

    @Test
    void aPlanIsHandedInWithTheKeyboardAlone() {
        Page hana = browser().desk();
        signIn(hana, "hana");
        hana.navigate("/sessions/new");
        tabTo(hana, "button:has-text('Continue')");
        hana.keyboard().press("Enter");
        hana.locator("#error-summary").waitFor();
        tabTo(hana, "#error-summary a[href='#title']");
        hana.keyboard().press("Enter");
        assertThat(isFocused(hana, "#title")).isTrue();

        hana.keyboard().type("Homework club without a mouse");
        goOn(hana, "sessionType");
        choose(hana, "sessionType", "CLASS");
        goOn(hana, "audience");
        choose(hana, "audience", "CHILDREN_13_TO_17");
        goOn(hana, "startsAtDate");
        type(hana, "#startsAtDate", "12122026"); // means the same wherever the browser puts the month
        type(hana, "#startsAtTime", "1111A"); // with twelve hours or with twenty-four
        goOn(hana, "repeats");
        choose(hana, "repeats", "ONCE");
        goOn(hana, "expectedParticipants");
        tabTo(hana, "button:has-text('Answer the rest as usual')");
        hana.keyboard().press("Enter");
        hana.locator("button:has-text('Hand in the plan'), #coHosts-cole")
                .first()
                .waitFor();
        if (hana.locator("#coHosts-cole").count() == 1) {
            tabTo(hana, "#coHosts-cole");
            hana.keyboard().press("Space");
            goOn(hana, null);
        }
        tabTo(hana, "button:has-text('Hand in the plan')");
        hana.keyboard().press("Enter");

        hana.locator("[data-state], #error-summary").first().waitFor();
        assertThat(hana.locator("#error-summary li").allInnerTexts()).isEmpty();
        assertThat(hana.locator("h1").innerText()).isEqualTo("Homework club without a mouse");
        assertThat(hana.locator("[data-state=AWAITING_APPROVAL]").isVisible()).isTrue();
    }

    /** @param next a field of the screen that follows; null for the last */
    private static void goOn(Page page, @Nullable String next) {
        tabTo(page, "button:has-text('Continue')");
        page.keyboard().press("Enter");
        page.locator(next == null ? "#risk" : "[name=" + next + "]").first().waitFor();
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, field);
        page.keyboard().type(text);
    }

    /** Reaches the group with Tab and moves within it with the arrow keys. */
    private static void choose(Page page, String group, String value) {
        tabTo(page, "input[name=" + group + "]");
        page.keyboard().press("Space");
        String chosen = "input[name=" + group + "][value=" + value + "]:checked";
        for (int press = 0; press < 5 && page.locator(chosen).count() == 0; press++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.locator(chosen).count()).as(chosen).isEqualTo(1);
    }

    private static void tabTo(Page page, String target) {
        for (int press = 0; press < 60; press++) {
            page.keyboard().press("Tab");
            if (isFocused(page, target)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + target);
    }

    private static boolean isFocused(Page page, String target) {
        return page.locator(target).and(page.locator(":focus")).count() == 1;
    }

    private Page signIn(String person) {
        Page page = browser().phone();
        signIn(page, person);
        return page;
    }

    private static void signIn(Page page, String person) {
        page.navigate("/sign-in");
        page.fill("#username", person);
        page.fill("#password", person);
        press(page, "Sign in");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Browser browser() {
        if (shared == null) {
            shared = Browser.open("http://127.0.0.1:" + port);
        }
        return shared;
    }

    private SessionId titled(String title) {
        return sessions.inState(EnumSet.allOf(SessionState.class)).stream()
                .filter(session -> session.title().equals(title))
                .map(Session::id)
                .findFirst()
                .orElseThrow();
    }

    private String task(String taskId, SessionId about) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(taskId)
                .processInstanceBusinessKey(about.toString())
                .singleResult()
                .getId();
    }
}
