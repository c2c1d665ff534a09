package org.safesessions.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What staff do in Tasklist and Cockpit, in a real browser, and what that asks of the engine: no more is open than that, and
 * no less.
 */
@WholeHouse
class EngineRoutesTest {

    /** What a person may press in Tasklist; everything else is hidden, because nobody may do it. */
    private static final Set<String> WORKS = Set.of(
            "#/",
            "changeOrder(index)",
            "claim()",
            "complete()",
            "dismissTask()",
            "focus($event, task)",
            "focus(filter)",
            "maximizeRegion($event)",
            "selectTaskDetailTab(taskDetailTab)",
            "showHelp()",
            "toggleRegion($event)",
            "unclaim()");

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private CleanTables tables;

    private final Map<String, Set<String>> seen = new TreeMap<>();

    private Browser browser;

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @BeforeEach
    void aSessionToApproveAndOneThatIsBlocked() {
        tables.clean();
        scenes.blocked();
        scenes.awaitingApproval();
        browser = Browser.open("http://127.0.0.1:" + port);
    }

    @Test
    void whatIsOpenIsWhatBrowsersAskForAndWhatIsKeptForAReason() {
        EngineRoutes reviewed = EngineRoutes.reviewed();
        as("cole", "tasklist co-hosts", page -> {
            looksRound(page);
            isRefused(page);
        });
        as("leila", "tasklist safeguarding-leads", page -> {
            looksRound(page);
            approves(page);
        });
        as("hana", "tasklist hosts", page -> {
            looksRound(page);
            isRefused(page);
        });
        as("mona", "tasklist managers", this::seesTheLists);
        as("mona", "cockpit managers", this::looksWhereProcessesStand);
        as("adam", "cockpit administrators", this::looksWhereProcessesStand);

        assertThat(reviewed.differences(seen)).isEmpty();
    }

    @Test
    void tasklistOffersNothingThatDoesNotWork() {
        Page page = browser.deskOf("hana");
        seesTheLists(page);
        opensTheFirstTask(page);

        assertThat(pressable(page)).isSubsetOf(WORKS);
        claims(page);

        assertThat(pressable(page)).isSubsetOf(WORKS).contains("complete()", "unclaim()", "toggleRegion($event)");
        assertThat(page.locator(".tabbed-content .nav-tabs li:visible")).hasText(new String[] {"Form", "Description"});
        assertThat(page.locator(".ce-eol-banner, .brand-logo, button:has-text('Save')")
                        .filter(inSight()))
                .hasCount(0);
        assertThat(page.title()).isEqualTo("Safe Sessions Tasks");
    }

    private static Locator.FilterOptions inSight() {
        return new Locator.FilterOptions().setVisible(true);
    }

    @Test
    void aLinkToATaskOpensItTheMostUrgentStandsFirstAndNothingTypedStaysInTheBrowser() {
        Page page = browser.deskOf("hana");
        page.evaluate("localStorage.setItem('camunda-form:left', 'Wozzlebury')");

        page.locator("[data-task=resolveStartBlock]").click();

        assertThat(page.locator(".task-details h2").first()).hasText("Session is blocked: sort it out");
        assertThat(page.frameLocator(".safe-sessions-facts").getByText("Due: ")).isVisible();
        assertThat(page.locator("[cam-tasks] .safe-sessions-about")
                        .getByText("Due: ")
                        .first())
                .isVisible();
        assertThat(page.getByText("Due date").first()).isVisible();
        page.evaluate("localStorage.setItem('camunda-form:new', 'Wozzlebury')");
        assertThat(String.valueOf(page.evaluate("JSON.stringify(localStorage)")))
                .doesNotContain("Wozzlebury");
    }

    @Test
    void theMostUrgentStandsFirstFromTheStartNotOnlyOnceOurScriptHasRun() {
        Page page = browser.deskOf("hana");
        page.route(
                "**/tasklist/scripts/safe-sessions.js*",
                script -> script.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("export default [];")));

        page.navigate("/camunda/app/tasklist/");

        assertThat(page.getByText("Due date").first()).isVisible();
    }

    /** Of everything in sight that does something when it is pressed, what it does. */
    private static Set<String> pressable(Page page) {
        Object found = page.evaluate("""
                [...document.querySelectorAll('[ng-click], a[href]:not([href=""])')]
                    .filter(one => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length)
                    .filter(one => getComputedStyle(one).pointerEvents !== 'none')
                    .filter(one => !one.closest('[cam-widget-header], nav, footer'))
                    .map(one => one.getAttribute('ng-click') || one.getAttribute('href'))
                """);
        Set<String> pressable = new TreeSet<>();
        ((List<?>) found).forEach(one -> pressable.add(String.valueOf(one)));
        return pressable;
    }

    private void looksRound(Page page) {
        seesTheLists(page);
        opensTheFirstTask(page);
        page.locator(".tabbed-content").getByText("Description").first().click();
        page.locator(".tabbed-content").getByText("Form").first().click();
        claims(page);
        page.locator("button.unclaim").first().click();
        assertThat(page.locator("button.claim")).isVisible();
        quiet(page);
    }

    private void seesTheLists(Page page) {
        page.navigate("/camunda/app/tasklist/");
        for (String list : List.of("My tasks", "Due within 2 hours", "Overdue", "For me to take")) {
            page.waitForResponse(
                    answer -> answer.url().contains("/filter/") && answer.url().contains("/list"),
                    () -> page.getByText(list).first().click());
        }
        quiet(page);
    }

    private void opensTheFirstTask(Page page) {
        page.locator("[cam-tasks] li.task").first().click();
        assertThat(page.locator("button.claim")).isVisible();
        quiet(page);
    }

    private void claims(Page page) {
        page.locator("button.claim").first().click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")))
                .isEnabled();
        quiet(page);
    }

    private void isRefused(Page page) {
        page.locator("[cam-tasks] li.task")
                .getByText("Session is blocked")
                .first()
                .click();
        quiet(page);
        claims(page);
        page.getByLabel("check again").first().check();
        completes(page);
        assertThat(page.locator("[notifications-panel]")).containsText("No safeguarding lead is on call");
        page.locator("button.unclaim").first().dispatchEvent("click");
        assertThat(page.locator("button.claim")).isVisible();
        quiet(page);
    }

    private void approves(Page leila) {
        leila.locator("[cam-tasks] li.task")
                .getByText("Approve the plan")
                .first()
                .click();
        quiet(leila);
        claims(leila);
        leila.getByLabel("Approve").first().check();
        completes(leila);
        quiet(leila);
    }

    private static void completes(Page page) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/submit-form"),
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                        .click());
    }

    private void looksWhereProcessesStand(Page page) {
        page.waitForResponse(
                answer -> answer.url().contains("/case-definition/count"),
                () -> page.navigate("/camunda/app/cockpit/"));
        quiet(page);
        page.navigate("/camunda/app/cockpit/default/#/processes");
        quiet(page);
        page.locator("a[href*='#/process-definition/']")
                .filter(new Locator.FilterOptions().setHasText("session"))
                .first()
                .click();
        quiet(page);
        opensEachTab(page);
        page.locator(".nav-tabs").getByText("Process Instances").first().click();
        page.locator("a[href*='#/process-instance/']").first().click();
        quiet(page);
        opensEachTab(page);
        page.navigate("/camunda/app/cockpit/default/#/decisions");
        quiet(page);
        page.locator("a[href*='#/decision-definition/']").first().click();
        quiet(page);
        page.navigate("/camunda/app/cockpit/default/#/repository");
        quiet(page);
    }

    private void opensEachTab(Page page) {
        for (Locator tab : page.locator(".nav-tabs li:visible a").all()) {
            tab.click();
            quiet(page);
        }
    }

    private void as(String person, String label, Consumer<Page> work) {
        Page page = browser.deskOf(person);
        work.accept(page);
        quiet(page);
        signsOut(page);
        EngineRoutes reviewed = EngineRoutes.reviewed();
        for (String request : browser.askedOfCamunda()) {
            seen.computeIfAbsent(reviewed.routeOf(request).orElse(request), route -> new TreeSet<>())
                    .add(label);
        }
        page.context().close();
    }

    private static void signsOut(Page page) {
        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    private void quiet(Page page) {
        browser.settle(page);
    }
}
