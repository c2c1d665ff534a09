package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.HostileTexts;
import org.safesessions.Patience;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.ConcernReport;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Plans;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.Forms;
import org.safesessions.register.JoiningDesk;
import org.safesessions.register.JoiningDetails;
import org.safesessions.seal.LinkTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was accepted and kept is shown by a real browser as text: nothing of it runs, loads or asks for anything. */
@WholeHouse
class HostileViewTest {

    private static final String EVIL = HostileTexts.everythingAtOnce().get(0);
    private static final String NAME = "<img src=x onerror=alert(1)> \"><script>hacked=1</script>";

    @LocalServerPort
    private int port;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Patience patience;

    @Autowired
    private Scenes scenes;

    @Autowired
    private ConcernScenes concerns;

    @Autowired
    private Acting acting;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private JoiningDesk joining;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private TestClock clock;

    private final List<String> ran = new ArrayList<>();

    @BeforeEach
    void clean() {
        tables.clean();
        patience.have();
    }

    @AfterEach
    void leaveNothing() {
        tables.clean();
    }

    @Test
    void nothingRuns() {
        SessionId session = planned();
        String token = scenes.session(session).publicToken();
        RegistrationId person = scenes.registered(
                session,
                Forms.aChild()
                        .aged(AgeGroup.AGED_13_TO_17)
                        .named(NAME)
                        .carer(NAME, "bea@example.org", null)
                        .emergency("07700 900123", EVIL));
        acting.as("cole", () -> scenes.refuse(person));
        acting.as("cole", () -> joining.write(session, new JoiningDetails("https://example.org/", NAME, NAME, NAME)));
        ConcernId concern = concerns.raised(new ConcernReport(
                        token,
                        null,
                        AboutOurPeople.NO,
                        AboutKind.CHILD,
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        false,
                        EVIL,
                        EVIL))
                .id();
        String mine = "/registration/" + tokens.make("registration", person.value(), 1);
        try (Browser browser = Browser.open("http://127.0.0.1:" + port)) {
            Page anybody = listened(browser.desk());
            look(anybody, "/s/" + token + "/register", "/s/" + token + "/holding", "/s/" + token + "/concern");
            look(anybody, mine, mine + "/correct", mine + "/withdraw");
            look(
                    listened(browser.deskOf("cole")),
                    "/",
                    "/vetting",
                    "/vetting/" + person,
                    "/sessions/" + session,
                    "/sessions/" + session + "/registrations",
                    "/sessions/" + session + "/joining");
            look(
                    listened(browser.deskOf("leila")),
                    "/",
                    "/concerns",
                    "/concerns/" + concern,
                    "/vetting/" + person,
                    "/dev/mail");
        }

        assertThat(ran).isEmpty();
    }

    private SessionId planned() {
        SessionId session = acting.as(
                "hana",
                () -> planning.plan(Plans.aClass()
                                .titled(NAME)
                                .forThe(org.safesessions.plan.Audience.CHILDREN_13_TO_17)
                                .at(clock.instant().plus(Duration.ofHours(4)))
                                .plan())
                        .id());
        acting.as("leila", () -> planning.decide(session, true, EVIL));
        return session;
    }

    private Page listened(Page page) {
        page.onDialog(dialog -> {
            ran.add(page.url() + " opened a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                ran.add(page.url() + ": " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:" + port)
                    || request.url().endsWith("/x")) {
                ran.add(page.url() + " asked for " + request.url());
            }
        });
        return page;
    }

    private void look(Page page, String... paths) {
        for (String path : paths) {
            page.navigate(path);
            if (!(Boolean) page.evaluate("typeof window.hacked === 'undefined'")) {
                ran.add(path + " ran a script");
            }
            if (page.locator("[onerror], [onload], [onfocus], main script, main iframe, main svg[onload]")
                            .count()
                    > 0) {
                ran.add(path + " has markup of somebody else");
            }
            if (page.content().contains(HostileTexts.WORKED_OUT)) {
                ran.add(path + " worked something out");
            }
        }
    }
}
