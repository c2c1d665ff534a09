package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.FollowScenes;
import org.safesessions.Patience;
import org.safesessions.PictureScenes;
import org.safesessions.ReferralScenes;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.follow.Question;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.refer.Agency;
import org.safesessions.register.Forms;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.seal.LinkTokens;
import org.safesessions.vet.CheckOutcome;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.safesessions.vet.VettingOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of people who come in, are checked, or worry, in each of its states, on the narrowest phone. */
@WholeHouse
class EveryPageOfPeopleTest {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPageOfPeopleTest.class);

    @LocalServerPort
    private int port;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Scenes scenes;

    @Autowired
    private ConcernScenes concerns;

    @Autowired
    private ReferralScenes referrals;

    @Autowired
    private PictureScenes pictures;

    @Autowired
    private FollowScenes followUps;

    @Autowired
    private Acting acting;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private RegistrationDesk registrations;

    @Autowired
    private VettingDesk vetting;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private Patience patience;

    private final LookAtPages look = new LookAtPages();

    @BeforeEach
    void clean() {
        tables.clean();
        patience.have();
    }

    /** So that nobody who comes after us, from the same address, has to wait. */
    @AfterEach
    void goodbye() {
        patience.have();
        tables.clean();
    }

    private void inBrowser(Consumer<Browser> walk) {
        try (Browser browser = Browser.open("http://127.0.0.1:" + port)) {
            walk.accept(browser);
        }
        LOG.info("{} pages looked at", look.looked());
        assertThat(look.troubles()).isEmpty();
    }

    private String register(SessionId session) {
        return "/s/" + scenes.session(session).publicToken() + "/register";
    }

    @Test
    void barsNobodyWhoRegisters() {
        SessionId open = scenes.approved(Duration.ofDays(7));
        SessionId closed = scenes.approved(Duration.ofDays(8));
        acting.as("mona", () -> planning.cancel(closed, "The boiler has burst."));
        inBrowser(browser -> {
            Page carer = browser.phone();
            look.at(carer, "/guidance/rules");
            look.at(carer, "/guidance/carers");
            look.at(carer, register(closed));
            look.at(carer, "/s/nobody-knows-this/register");
            look.at(carer, register(open));
            LookAtPages.press(carer, "Start");
            mistakeThenFill(
                    carer, "Continue", Map.of("#name", "Sam Brown"), "#ageGroup-UNDER_13", "#supervision-CARER");
            mistakeThenFill(carer, "Continue", Map.of("#name", "Bea Brown", "#email", "bea@example.org"));
            mistakeThenFill(carer, "Continue", Map.of("#emergencyPhone", "07700 900123"));
            mistakeThenFill(carer, "Continue", Map.of(), "#rules", "#carerAgreement");
            look.at(carer, "what was answered");
            LookAtPages.press(carer, "Send registration");
            look.at(carer, "registered");
        });
    }

    private void mistakeThenFill(Page page, String button, Map<String, String> typed, String... ticked) {
        LookAtPages.press(page, button);
        assertThat(page.locator("#error-summary").count()).as(page.url()).isEqualTo(1);
        look.at(page, "with a mistake");
        typed.forEach(page::fill);
        for (String tick : ticked) {
            page.check(tick);
        }
        LookAtPages.press(page, button);
        assertThat(page.locator("#error-summary li").allInnerTexts()).isEmpty();
    }

    @Test
    void barsNobodyWhoLooksAfterTheirRegistration() {
        SessionId session = scenes.approved(Duration.ofHours(4));
        RegistrationId child = scenes.registered(session, Forms.aChild().accepting(false, false));
        inBrowser(browser -> {
            Page carer = browser.phone();
            String mine = mine(child);
            look.atMistake(carer, mine, "Confirm that this address is mine");
            carer.check("#rules");
            carer.check("#carerAgreement");
            LookAtPages.press(carer, "Confirm that this address is mine");
            look.at(carer, "being checked");
            carer.navigate(mine + "/correct");
            carer.fill("#name", "");
            carer.fill("#emergencyPhone", "nonsense");
            carer.locator("main form button").first().click();
            look.at(carer, "a correction with mistakes");
            look.at(carer, mine + "/withdraw");
            decide(child, VettingOutcome.MORE_INFORMATION);
            look.at(carer, mine);
            decide(child, VettingOutcome.CLEARED);
            look.at(carer, mine);
            registrations.release(child);
            look.at(carer, mine(child));
            look.atMistake(carer, "/registration/again", "Send my link");
            look.at(carer, "/registration/nobody-knows-this");
            for (int guess = 0; guess < 30; guess++) {
                carer.navigate("/registration/guess" + guess);
            }
            look.at(carer, "too many guesses");
            assertThat(carer.title()).isNotEmpty();
        });
    }

    @Test
    void barsNobodyWhoAnswersAfterwardsNorWhoReadsIt() {
        FollowUpId child = followUps.asked();
        String page = "/carer/" + followUps.token(child);
        inBrowser(browser -> {
            Page carer = browser.phone();
            look.at(carer, page + "/how-was-it");
            LookAtPages.press(carer, "Not good");
            look.at(carer, "a face was tapped");
            look.atMistake(carer, page, "Send my answers");
            for (Question question : Question.values()) {
                carer.check("#" + question + "-NOT_SURE");
            }
            carer.fill("#where", "In a game");
            LookAtPages.press(carer, "Send my answers");
            look.at(carer, "answered");
            look.at(carer, "/carer/nobody-knows-this");
            Page leila = browser.phoneOf("leila");
            look.at(leila, "/follow-ups");
            look.atMistake(leila, "/follow-ups/" + child, "Decide");
            leila.check("#decision-TALKED");
            leila.fill("#reason", "I rang them, and all is well.");
            LookAtPages.press(leila, "Decide");
            look.at(leila, "decided");
            look.at(leila, "/follow-ups");
        });
    }

    private void decide(RegistrationId id, VettingOutcome outcome) {
        VettingDecision decision =
                new VettingDecision(outcome, CheckOutcome.PASSED, null, null, null, null, null, "I rang the carer.");
        acting.as("cole", () -> vetting.decide(id, decision));
    }

    private String mine(RegistrationId id) {
        Integer generation = tables.jdbc()
                .queryForObject("select generation from registration where id = ?", Integer.class, id.value());
        return "/registration/" + tokens.make("registration", id.value(), generation);
    }

    @Test
    void barsNobodyWhoTellsUsThatSomethingIsWrong() {
        SessionId session = scenes.approved(Duration.ofDays(7));
        inBrowser(browser -> {
            Page somebody = browser.phone();
            look.at(somebody, "/s/" + scenes.session(session).publicToken() + "/concern");
            look.atMistake(somebody, "/report", "Send it to us");
            somebody.fill("#whatHappened", "He asked for her number.");
            LookAtPages.press(somebody, "Send it to us");
            look.at(somebody, "a receipt");
            String receipt = somebody.locator("#receipt").innerText();
            look.atMistake(somebody, "/receipt", "Look");
            somebody.fill("#receipt", receipt);
            LookAtPages.press(somebody, "Look");
            LookAtPages.press(somebody, "Send this message");
            look.at(somebody, "a message without a word");
            somebody.fill("#text", "He did it again.");
            LookAtPages.press(somebody, "Send this message");
            look.at(somebody, "a message sent");
        });
    }

    @Test
    void barsNobodyOfTheStaffWhoChecksPeople() {
        SessionId session = scenes.approved(Duration.ofHours(4));
        RegistrationId sam = scenes.registered(session, Forms.aChild());
        RegistrationId kim = scenes.registered(session, Forms.aChild().named("Kim Brown"));
        acting.as("cole", () -> scenes.refuse(kim));
        String people = "/sessions/" + session + "/registrations";
        inBrowser(browser -> {
            Page cole = browser.phoneOf("cole");
            look.at(cole, people);
            look.atMistake(cole, people + "/new", "Register");
            look.atMistake(cole, "/sessions/" + session + "/joining", "Save");
            look.at(cole, "/vetting");
            look.atMistake(cole, "/vetting/" + sam, "Decide");
            look.at(cole, "/vetting/" + kim);
            choose(cole, people, "PK\u0003\u0004");
            look.at(cole, "a file that is no list");
            choose(cole, people, "Name,Email,Age\nSam Brown,bea@example.org,9\n,x@example.org,9\n");
            look.at(cole, "a file with a bad line");
            Page leila = browser.phoneOf("leila");
            look.atMistake(leila, "/vetting/" + kim, "Give the second opinion");
            look.at(leila, people);
        });
    }

    /** The same picture, smaller and saved anew, comes with two people; it never leaves the browser. */
    @Test
    void barsNobodyWhoComparesPicturesAndSendsNoneOfThem() {
        RegistrationId ada = pictures.adult(pictures.onFacebook(), "Ada Adult", "ada@example.org");
        RegistrationId eve = pictures.adult(pictures.onFacebook(), "Eve Other", "eve@example.org");
        inBrowser(browser -> {
            Page cole = browser.phoneOf("cole");
            List<Request> sent = new ArrayList<>();
            cole.onRequest(sent::add);
            cole.navigate("/vetting/" + ada);
            assertThat(cole.locator("#picture-without").isVisible()).isFalse();
            cole.setInputFiles("#picture-file", new FilePayload("ada.png", "image/png", Portrait.of(7, 640, "png")));
            compare(cole);
            assertThat(cole.locator(".govuk-notification-banner").innerText()).contains("Nobody else");
            cole.navigate("/vetting/" + eve);
            Portrait.drop(cole, "#picture", Portrait.of(11, 500, "png"));
            compare(cole);
            assertThat(cole.locator("#same-picture").count()).isZero();
            Portrait.drop(cole, "#picture", Portrait.of(7, 150, "jpg"));
            compare(cole);
            assertThat(cole.locator("#same-picture").innerText())
                    .contains("A picture like this one was given with another registration");
            assertThat(cole.locator("#same-picture a").getAttribute("href")).isEqualTo("/vetting/" + ada);
            look.at(cole, "the same picture again");
            LookAtPages.press(cole, "Compare it with the others");
            look.at(cole, "without a picture");
            assertThat(cole.locator("#error-summary").innerText()).contains("There is no picture to compare yet");
            Portrait.drop(cole, "#picture", "no picture at all".getBytes(StandardCharsets.UTF_8));
            cole.locator("#picture-said:has-text('no picture that your browser can read')")
                    .waitFor();
            List<String> bodies = sent.stream()
                    .map(Request::postData)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(bodies).hasSize(4).allMatch(body -> body.matches("_csrf=[^&]*&fingerprint=[0-9a-f]{0,64}"));
            assertThat(sent)
                    .noneMatch(request ->
                            request.url().startsWith("blob:") || request.url().startsWith("data:"));
        });
    }

    private static void compare(Page page) {
        page.locator("#picture-said:has-text('The picture is read')").waitFor();
        LookAtPages.press(page, "Compare it with the others");
    }

    private static void choose(Page page, String people, String text) {
        page.navigate(people + "/import");
        page.setInputFiles("#file", new FilePayload("list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        LookAtPages.press(page, "Look at it");
    }

    @Test
    void barsNobodyOfTheStaffWhoLooksAfterAConcern() {
        ConcernId raised = concerns.raised();
        ConcernId taken = concerns.acknowledged();
        ConcernId triaged = concerns.triaged();
        ConcernId danger = concerns.raised(ConcernScenes.inDanger()).id();
        ConcernId closing = concerns.closing();
        ReferralId toMake = referrals.begun(danger, Agency.LADO);
        ReferralId toWrite = referrals.made();
        ReferralId waiting = referrals.written();
        ReferralId declined = referrals.declined();
        inBrowser(browser -> {
            Page leila = browser.phoneOf("leila");
            look.at(leila, "/concerns");
            look.atMistake(leila, "/concerns/new", "Send it to us");
            look.at(leila, "/concerns/" + raised);
            look.atMistake(leila, "/concerns/" + taken, "Decide");
            look.atMistake(leila, "/concerns/" + taken, "Add to the chronology");
            look.atMistake(leila, "/concerns/" + triaged, "Close it");
            look.atMistake(leila, "/concerns/" + triaged, "I looked at it");
            look.atMistake(leila, "/concerns/" + triaged + "/chronology", "Make the PDF");
            look.atMistake(leila, "/concerns/" + danger, "Keep it");
            look.at(leila, "/concerns/" + closing);
            look.atMistake(leila, "/concerns/" + raised + "/referrals", "Begin");
            look.at(leila, "/concerns/" + danger + "/referrals");
            look.atMistake(leila, "/referrals/" + toMake, "I told them");
            look.atMistake(leila, "/referrals/" + toWrite, "They have it in writing");
            look.atMistake(leila, "/referrals/" + waiting, "Keep the answer");
            look.atMistake(leila, "/referrals/" + declined, "Decide");
            look.at(leila, "/directory");
            look.atMistake(browser.phoneOf("dev"), "/concerns/" + closing, "Decide");
            look.at(leila, "/notices");
            look.at(leila, "/dev/mail");
        });
    }
}
