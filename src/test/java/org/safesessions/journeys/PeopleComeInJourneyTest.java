package org.safesessions.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.concern.process.ConcernWatch;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Tier;
import org.safesessions.plan.SessionState;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.run.DoorDesk;
import org.safesessions.vet.VettingBook;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.safesessions.vet.process.CaseWatch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How people come in: on a carer's phone, on the co-host's phone at the door, and in Camunda Tasklist. */
@WholeHouse
class PeopleComeInJourneyTest {

    private static final Instant THREE = Instant.parse("2026-11-23T15:00:00Z");

    /** The children whose carer registers them on a phone; the others come in a file. */
    private static final List<String> CHILDREN = List.of("Sam Brown", "Kim Brown");

    private static final List<String> IN_THE_FILE = List.of(
            "Ada Stone",
            "Ben Reed",
            "Cai Lowe",
            "Dee Marsh",
            "Eve Holt",
            "Fay Nash",
            "Gus Pike",
            "Hal Frost",
            "Ida Quinn",
            "Joe Vale");

    private static final String ROOM = "https://zoom.example.org/j/81234567890";

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Acting acting;

    @Autowired
    private Scenes scenes;

    @Autowired
    private OnCallDesk onCall;

    @Autowired
    private RegistrationDesk registrations;

    @Autowired
    private VettingDesk vetting;

    @Autowired
    private VettingBook vettingBook;

    @Autowired
    private DoorDesk door;

    @Autowired
    private CaseWatch caseWatch;

    @Autowired
    private ConcernWatch concernWatch;

    @Autowired
    private DebriefDesk debriefs;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @Test
    void twelvePeopleComeInOneIsKeptOutAndSomebodySaysThatSomethingIsWrong() {
        clock.set(THREE);
        SessionId session = scenes.approved(Duration.ofHours(4));
        acting.as("mona", () -> onCall.offer(new StaffId("leila"), Tier.LEAD, THREE, THREE.plus(Duration.ofHours(8))));
        try (Browser browser = Browser.open("http://127.0.0.1:" + port)) {
            Page carer = browser.phone();
            Page cole = browser.deskOf("cole");
            Page leila = browser.deskOf("leila");

            CarerPages.register(carer, "/s/" + scenes.session(session).publicToken() + "/register", CHILDREN);
            CarerPages.confirmTheAddress(carer, cole);
            importTheFile(cole, session);
            vetInTasklist(cole);
            vetTheOthers(session);
            sayWhereTheRoomIs(cole, session);

            scenes.timer("registrationTimeEnded", session);
            clock.set(TestClock.FIVE_TO_SEVEN);
            scenes.prepare(session);
            scenes.refusedStart(session);
            Page hand = browser.phoneOf("cole");
            waitAndReadWhy(carer, hand, session);
            DoorPages.nobodyComesIn(hand, session);

            confirmTheShift(leila);
            start(browser.deskOf("hana"), session);
            CarerPages.comeIn(carer, ROOM);
            DoorPages.letIn(hand, session);
            DoorPages.keepOutWhoDoesNotFit(hand);
            DoorPages.noteWhoIsNotExpected(hand);

            sayThatSomethingIsWrong(browser.phone(), session);
            lookAfterBoth(leila);
            end(cole, session);
        }
    }

    private static void importTheFile(Page cole, SessionId session) {
        String file = "Registration Report\n"
                + "Report Generated:,\"11/22/2026 05:32:10 PM\"\n"
                + "Topic,Webinar ID,Scheduled Time,Duration (minutes),# Registered,# Cancelled,# Approved,# Denied\n"
                + "\"Homework club\",\"812 3456 7890\",\"11/23/2026 07:00:00 PM\",60,10,0,10,0\n\n"
                + "Attendee Details\n"
                + "First Name,Last Name,Email,Registration Time,Approval Status,\"Date of birth\"\n"
                + IN_THE_FILE.stream()
                        .map(name -> name.replace(' ', ',') + ","
                                + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.')
                                + "@example.org,\"11/20/2026 08:15:02 AM\",approved,03/04/2011")
                        .collect(Collectors.joining("\n"));
        cole.navigate("/sessions/" + session + "/registrations/import");
        cole.setInputFiles("#file", new FilePayload("zoom.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        Phone.next(cole);
        assertThat(cole.locator("main")).containsText("Joe Vale");
        cole.locator("form[action$='/import/take'] button").click();
        assertThat(cole.locator("main")).containsText("Ida Quinn");
    }

    private void vetInTasklist(Page cole) {
        // Tasklist reads its list once: what is not begun by then would not be in it
        caseWatch.look();
        for (String child : CHILDREN) {
            TasklistPages.take(cole, "Check the person and decide");
            cole.getByLabel("Clear them").first().check();
            TasklistPages.choose(cole, "Are they who they say they are?", "Passed");
            TasklistPages.choose(cole, "How do you know?", "We know them");
            TasklistPages.complete(cole);
        }
    }

    private void vetTheOthers(SessionId session) {
        acting.as(
                "cole",
                () -> vettingBook
                        .undecided(session)
                        .forEach(person -> vetting.decide(person, VettingDecision.knownMember())));
        assertThat(registrations.peopleOf(session)).hasSize(12);
    }

    private static void sayWhereTheRoomIs(Page cole, SessionId session) {
        cole.navigate("/sessions/" + session + "/joining");
        cole.fill("#link", ROOM);
        Phone.next(cole);
    }

    private void waitAndReadWhy(Page carer, Page hand, SessionId session) {
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.BLOCKED);
        carer.getByText("page for joining")
                .or(carer.locator("a[href$='/join']"))
                .first()
                .click();
        assertThat(carer.locator("#moment")).hasAttribute("data-moment", "NOT_READY");
        assertThat(carer.locator("#moment")).containsText("You did nothing wrong");
        Phone.isFit(carer);
        carer.locator("form[action$='/join'] button").click();
        assertThat(carer.locator("#here")).isVisible();
        assertThat(carer.locator("#way-in")).hasCount(0);
        Browser.picture(carer, "phone-not-ready");
        registrations.peopleOf(session).forEach(person -> door.hereNow(person.id()));

        hand.navigate("/sessions/" + session + "/live");
        assertThat(hand.locator("[data-standing=WAITING]")).hasCount(12);
        assertThat(hand.locator("#not-ready-board [data-waits]")).hasCount(12);
        Phone.isFit(hand);
        hand.locator("#not-ready-board [data-waits]")
                .first()
                .locator("button[value=TOLD]")
                .click();
        assertThat(hand.locator("#not-ready-board [data-word=TOLD]")).hasCount(1);
        Browser.picture(hand, "phone-nobody-comes-in");
    }

    private static void confirmTheShift(Page leila) {
        leila.navigate("/rota");
        leila.locator("#shifts-mine form[action$='/confirm'] button").click();
        leila.locator("form[action='/rota/here'] button").click();
        assertThat(leila.locator("#on-call-now")).containsText("Leila");
    }

    private static void start(Page hana, SessionId session) {
        hana.navigate("/sessions/" + session);
        hana.click("#start");
        assertThat(hana.locator("[data-state=RUNNING]")).isVisible();
    }

    private void sayThatSomethingIsWrong(Page somebody, SessionId session) {
        somebody.navigate("/s/" + scenes.session(session).publicToken() + "/concern");
        Phone.isFit(somebody);
        somebody.check("#aboutOurPeople-NO");
        somebody.check("#danger-NO");
        somebody.fill("#whatHappened", "Somebody asked my daughter for her phone number.");
        Phone.next(somebody);
        assertThat(somebody.locator("main")).containsText("receipt");
        concernWatch.look();
    }

    /** The one from the door, and the one that came by the public page. */
    private static void lookAfterBoth(Page leila) {
        for (int concern = 0; concern < 2; concern++) {
            TasklistPages.take(leila, "Acknowledge the concern");
            assertThat(leila.frameLocator(".safe-sessions-facts").locator("#what-happened"))
                    .isVisible();
            TasklistPages.complete(leila);
        }
        TasklistPages.take(leila, "Triage the concern");
        TasklistPages.choose(leila, "What is it about?", "Grooming");
        leila.getByLabel("High").first().check();
        leila.getByLabel("A child or young person under 18").first().check();
        TasklistPages.choose(leila, "Where is the harm", "In a session of ours");
        leila.getByLabel("Why?").first().fill("A stranger seeks contact with a child.");
        leila.getByLabel("Considered, and not referred").first().check();
        leila.getByLabel("Why, or why not?").first().fill("The stranger was kept out, and nothing is known of them.");
        TasklistPages.complete(leila);
        leila.navigate("/concerns");
        assertThat(leila.locator("main")).containsText("High");
    }

    private void end(Page cole, SessionId session) {
        cole.navigate("/sessions/" + session);
        cole.click("#end");
        assertThat(cole.locator("[data-state=ENDED]")).isVisible();
        cole.navigate("/sessions/" + session + "/debrief");
        cole.fill("#whatHappened", "One person did not fit. Eleven children left happy.");
        Phone.next(cole);
        acting.as("hana", () -> debriefs.write(session, scenes.notes()));
        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.DEBRIEFED);
    }
}
