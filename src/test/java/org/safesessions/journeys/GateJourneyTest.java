package org.safesessions.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Tier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One evening, as its people live it: in a real browser, on our pages and in Camunda Tasklist. */
@WholeHouse
class GateJourneyTest {

    private static final Instant TWENTY_TO_SEVEN = Instant.parse("2026-11-23T18:40:00Z");
    private static final Instant FIVE_TO_SEVEN = TestClock.FIVE_TO_SEVEN;

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Acting acting;

    @Autowired
    private OnCallDesk onCall;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @Test
    void aSessionIsPlannedApprovedRefusedForWantOfALeadStartedAndDebriefed() {
        clock.set(TWENTY_TO_SEVEN);
        acting.as(
                "mona",
                () -> onCall.offer(
                        new StaffId("leila"), Tier.LEAD, TWENTY_TO_SEVEN, TWENTY_TO_SEVEN.plus(Duration.ofHours(4))));
        try (Browser browser = Browser.open("http://127.0.0.1:" + port)) {
            Page hana = browser.deskOf("hana");
            Page cole = browser.deskOf("cole");
            Page leila = browser.deskOf("leila");

            String session = plan(hana);
            approveInTasklist(leila);
            startTooEarlyInTasklist(hana);

            clock.set(FIVE_TO_SEVEN);
            checkIn(hana, session);
            checkIn(cole, session);
            prepareTheRoomInTasklist(cole);
            cole.navigate(session);
            cole.click("#rules-shown");

            startIsRefusedForWantOfALead(hana, session);
            theReasonIsReadInTasklist(hana);
            confirmTheShift(leila);

            startWorks(hana, session);
            cole.navigate(session);
            cole.click("#end");
            assertThat(cole.locator("[data-state=ENDED]")).isVisible();

            debriefOnThePage(hana, session);
            debriefInTasklist(cole);
            hana.navigate(session);
            assertThat(hana.locator("[data-state=DEBRIEFED]")).isVisible();

            theRecordTellsIt(leila, session);
            assertThat(EngineRoutes.reviewed().unknownAmong(browser.askedOfCamunda()))
                    .isEmpty();
        }
    }

    /** @return the address of the session's page */
    private static String plan(Page hana) {
        PlanScreens.begin(hana, "Homework club", "CHILDREN_13_TO_17", "2026-11-23", "19:00");
        PlanScreens.answerTheRest(hana);
        Browser.picture(hana, "plan");
        PlanScreens.go(hana);
        assertThat(hana.locator("[data-state=AWAITING_APPROVAL]")).isVisible();
        return hana.url().substring(hana.url().indexOf("/sessions/"));
    }

    private static void approveInTasklist(Page leila) {
        TasklistPages.take(leila, "Approve the plan");
        assertThat(leila.frameLocator(".safe-sessions-facts")
                        .getByText("Homework club")
                        .first())
                .isVisible();
        leila.getByLabel("Approve").first().check();
        Browser.picture(leila, "approve-in-tasklist");
        TasklistPages.complete(leila);
        assertThat(leila.locator("[cam-tasks]").getByText("Approve the plan")).hasCount(0);
    }

    private static void startTooEarlyInTasklist(Page hana) {
        TasklistPages.take(hana, "Start the session");
        TasklistPages.complete(hana);
        Locator refusal = hana.locator("[notifications-panel]");
        assertThat(refusal).containsText("No safeguarding lead is on call");
    }

    private static void checkIn(Page person, String session) {
        person.navigate(session);
        person.click("#check-in");
        assertThat(person.locator("[data-state=BLOCKED]")).isVisible();
    }

    private static void prepareTheRoomInTasklist(Page cole) {
        TasklistPages.take(cole, "Prepare the room");
        cole.locator(".fjs-form input[type=checkbox]").first().check();
        TasklistPages.complete(cole);
        assertThat(cole.locator("[cam-tasks]").getByText("Prepare the room")).hasCount(0);
    }

    private static void startIsRefusedForWantOfALead(Page hana, String session) {
        hana.navigate(session);
        hana.click("#start");
        assertThat(hana.locator("#error-summary [data-code=NO_LEAD_ON_CALL]")).isVisible();
        assertThat(hana.locator("#error-summary li")).hasCount(1);
        assertThat(Browser.barriers(hana)).isEmpty();
        Browser.picture(hana, "start-refused");
    }

    private static void theReasonIsReadInTasklist(Page hana) {
        TasklistPages.take(hana, "Session is blocked");
        assertThat(hana.frameLocator(".safe-sessions-facts").locator("[data-code=NO_LEAD_ON_CALL]"))
                .isVisible();
        hana.getByLabel("check again").first().check();
        TasklistPages.complete(hana);
        assertThat(hana.locator("[notifications-panel]")).containsText("No safeguarding lead is on call");
        assertThat(hana.getByLabel("check again").first()).isChecked();
        Browser.picture(hana, "blocked-in-tasklist");
    }

    private static void confirmTheShift(Page leila) {
        leila.navigate("/rota");
        leila.locator("#shifts-mine form[action$='/confirm'] button").click();
        leila.locator("form[action='/rota/here'] button").click();
        assertThat(leila.locator("#on-call-now")).containsText("Leila");
        Browser.picture(leila, "rota");
    }

    private static void startWorks(Page hana, String session) {
        hana.navigate(session);
        assertThat(hana.locator("[data-state=READY]")).isVisible();
        hana.click("#start");
        assertThat(hana.locator("[data-state=RUNNING]")).isVisible();
        Browser.picture(hana, "running");
    }

    private static void debriefOnThePage(Page hana, String session) {
        hana.navigate(session + "/debrief");
        hana.fill("#whatHappened", "Everybody came and left happy.");
        hana.click("main form[method=post] button[type=submit]");
    }

    private static void debriefInTasklist(Page cole) {
        TasklistPages.take(cole, "Write your debrief");
        cole.getByLabel("What happened").first().fill("All went well.");
        TasklistPages.complete(cole);
        assertThat(cole.locator("[cam-tasks]").getByText("Write your debrief")).hasCount(0);
    }

    private static void theRecordTellsIt(Page leila, String session) {
        leila.navigate("/audit?subject=" + session.substring("/sessions/".length()));
        String record = leila.locator("main").textContent();
        assertThat(List.of("Refused", "NO_LEAD_ON_CALL", "Session blocked", "Session started"))
                .allSatisfy(act -> assertThat(record).contains(act));
    }
}
