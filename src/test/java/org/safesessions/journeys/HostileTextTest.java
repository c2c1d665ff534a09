package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.FollowScenes;
import org.safesessions.HostileTexts;
import org.safesessions.Patience;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.VideoScenes;
import org.safesessions.WholeHouse;
import org.safesessions.follow.CarerReply;
import org.safesessions.follow.Face;
import org.safesessions.follow.ReplyDesk;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.plan.DraftDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.register.Forms;
import org.safesessions.seal.LinkTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every field of every form, public or for staff, gets texts that would break or bend what does not expect them. */
@WholeHouse
class HostileTextTest {

    private static final Logger LOG = LoggerFactory.getLogger(HostileTextTest.class);

    private static final int PLACES = 10;

    /** What a sound form says; whatever else it asks is taken from the page. */
    private static final Map<String, String> SOUND = Map.ofEntries(
            Map.entry("name", "Sam Brown"),
            Map.entry("carerName", "Bea Brown"),
            Map.entry("relationship", "mother"),
            Map.entry("email", "bea@example.org"),
            Map.entry("emergencyPhone", "07700 900123"),
            Map.entry("title", "Homework club"),
            Map.entry("startsAtDate", "2026-12-12"),
            Map.entry("startsAtTime", "18:00"),
            Map.entry("durationMinutes", "60"),
            Map.entry("expectedParticipants", "12"),
            Map.entry("interactivity", "INTERACTIVE"),
            Map.entry("access", "REGISTERED"),
            Map.entry("interactWith", "EACH_OTHER"),
            Map.entry("platform", "ZOOM"),
            Map.entry("coHosts", "cole"),
            Map.entry("host", "hana"),
            Map.entry("contact", "bea@example.org"),
            Map.entry("link", "https://zoom.example/j/1"),
            Map.entry("outcome", "CLEARED"),
            Map.entry("reason", "I rang the carer."),
            Map.entry("whatHappened", "He asked for her number."),
            Map.entry("SHOWN_SOMETHING", "NO"),
            Map.entry("MET_SOMEBODY", "NO"),
            Map.entry("CONTACT_OUTSIDE", "NO"),
            Map.entry("OFFERED_SOMETHING", "NO"));

    @LocalServerPort
    private int port;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Scenes scenes;

    @Autowired
    private ConcernScenes concerns;

    @Autowired
    private FollowScenes followUps;

    @Autowired
    private ReplyDesk replies;

    @Autowired
    private Acting acting;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private TestClock clock;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private Patience patience;

    @Autowired
    private VideoScenes videos;

    private final Map<String, HostileVisitor> visitors = new HashMap<>();
    private final Map<String, String> sound = new HashMap<>(SOUND);
    private final Set<String> fields = new TreeSet<>();
    private SessionId roomy = SessionId.random();
    private int people;

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

    private HostileVisitor visitor(String person) {
        return visitors.computeIfAbsent(
                person, who -> who.isEmpty() ? new HostileVisitor(port) : new HostileVisitor(port, who));
    }

    /** Every field of the forms there with every text for it. */
    private void fill(String person, String page, String inAction) {
        fill(person, () -> page, inAction, false);
    }

    /**
     * @param page brings about what the form is for, and says where it is
     * @param once whether an accepted form is gone, so that each text needs a new one
     */
    private void fill(String person, Supplier<String> page, String inAction, boolean once) {
        HostileVisitor visitor = visitor(person);
        String there = page.get();
        List<FilledForm> forms = visitor.forms(there, inAction);
        assertThat(forms).as("forms at " + there + " for " + inAction).isNotEmpty();
        for (int which = 0; which < forms.size(); which++) {
            FilledForm form = forms.get(which).fill(sound);
            if (!form.typedFields().isEmpty()) {
                visitor.send(form, form.typedFields().get(0), HostileTexts.megabyte());
            }
            for (String field : form.fields()) {
                boolean typed = form.typedFields().contains(field);
                fields.add(there.replaceAll("[0-9a-zA-Z_-]{26,}", "{}") + " " + field + (typed ? " (typed)" : ""));
                List<String> texts = typed ? HostileTexts.forField(fields.size()) : HostileTexts.everythingAtOnce();
                for (String text : texts) {
                    visitor.send(form, field, text);
                    if (once && typed) {
                        form = visitor.forms(page.get(), inAction).get(which).fill(sound);
                    }
                }
            }
        }
    }

    private void nobodyWasHarmed() {
        List<String> troubles = new ArrayList<>();
        visitors.values().forEach(visitor -> troubles.addAll(visitor.troubles()));
        LOG.info(
                "{} fields, {} of them typed into, {} answers, {} accepted",
                fields.size(),
                fields.stream().filter(field -> field.endsWith("(typed)")).count(),
                visitors.values().stream().mapToInt(HostileVisitor::requests).sum(),
                visitors.values().stream().mapToInt(HostileVisitor::taken).sum());
        assertThat(troubles).isEmpty();
        assertThat(tables.jdbc().queryForObject("select count(*) from registration", Integer.class))
                .as("the tables are still there")
                .isNotNull();
    }

    @Test
    void nothingThatPeopleOutsideTypeIsMoreThanText() {
        SessionId session = scenes.approved(Duration.ofDays(7));
        String token = scenes.session(session).publicToken();
        String register = "/s/" + token + "/register";
        RegistrationId child = scenes.registered(session, Forms.aChild().accepting(false, false));

        fill("", register, "/register");
        visitor("")
                .visitor()
                .post(register, visitor("").forms(register, "/register").get(0).with("", ""));
        fill("", register + "/person", "/person");
        step(register + "/person");
        fill("", register + "/contact", "/contact");
        step(register + "/contact");
        fill("", register + "/emergency", "/emergency");
        step(register + "/emergency");
        fill("", register + "/agree", "/agree");
        step(register + "/agree");
        visitor("").look(register + "/check");
        String mine = "/registration/" + tokens.make("registration", child.value(), 1);
        fill("", "/registration/again", "/again");
        fill("", mine + "/correct", "/correct");
        fill("", mine, "/confirm");
        fill("", "/report", "/report");
        fill("", "/s/" + token + "/concern", "/concern");
        for (String text : HostileTexts.all()) {
            clock.pass(Duration.ofMinutes(1));
            visitor("").look("/s/" + encoded(text) + "/register", text);
            visitor("").look("/registration/" + encoded(text), text);
        }
        fill("", "/receipt", "/receipt");

        nobodyWasHarmed();
    }

    private void step(String page) {
        FilledForm form = visitor("").forms(page, page).get(0).fill(sound);
        visitor("").visitor().post(form.action(), form.with("", ""));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    @Test
    void nothingThatStaffTypeAboutPeopleIsMoreThanText() {
        SessionId session = scenes.approved(Duration.ofHours(4));
        fill("cole", "/sessions/" + session + "/registrations/new", "/registrations/new");
        fill("cole", "/sessions/" + session + "/joining", "/joining");
        fill("cole", () -> "/vetting/" + somebodyNew(), "/vetting", true);
        fill(
                "leila",
                () -> {
                    RegistrationId person = somebodyNew();
                    acting.as("cole", () -> scenes.refuse(person));
                    return "/vetting/" + person;
                },
                "/second-opinion",
                true);
        fill("leila", "/concerns/new", "/concerns/new");
        fill("leila", () -> "/concerns/" + concerns.acknowledged(), "/triage", true);
        fill("leila", "/concerns/" + concerns.acknowledged(), "/entries");
        fill("leila", () -> "/concerns/" + concerns.triaged(), "/close", true);
        fill("leila", () -> "/concerns/" + concerns.triaged(), "/review", true);
        fill("leila", () -> "/concerns/" + concerns.triaged(), "/emergency", true);
        fill("leila", () -> "/concerns/" + concerns.triaged(), "/threshold", true);
        fill("dev", () -> "/concerns/" + concerns.closing(), "/sign-off", true);
        List.of("/vetting", "/", "/sessions/" + session + "/registrations").forEach(visitor("cole")::look);
        List.of("/concerns", "/", "/audit", "/dev/mail", "/notices").forEach(visitor("leila")::look);

        nobodyWasHarmed();
    }

    @Test
    void nothingThatIsAnsweredAfterASessionIsMoreThanText() {
        FollowUpId id = followUps.asked();
        String page = "/carer/" + followUps.token(id);
        fill("", () -> askedAgain(id, page), page, true);
        for (String text : HostileTexts.all()) {
            askedAgain(id, page);
            try {
                replies.reply(
                        followUps.token(id), new CarerReply(FollowScenes.yesTo().answers(), text));
            } catch (ActRefused tooLong) {
                assertThat(tooLong.reasons()).isNotEmpty();
            }
            visitor("leila").look("/follow-ups/" + id, text);
        }
        fill("leila", () -> decidedAnew(id), "/follow-ups", true);
        List.of("/follow-ups", "/").forEach(visitor("leila")::look);

        nobodyWasHarmed();
    }

    private String askedAgain(FollowUpId id, String page) {
        tables.jdbc().update("update follow_up set state = 'ASKED' where id = ?", id.value());
        return page;
    }

    private String decidedAnew(FollowUpId id) {
        if (tables.jdbc().update("update follow_up set words = null where id = ? and decide_by is null", id.value())
                == 1) {
            replies.show(followUps.token(id), Face.NOT_GOOD);
        }
        return "/follow-ups/" + id;
    }

    /** In a session that still has a place. */
    private RegistrationId somebodyNew() {
        if (people++ % PLACES == 0) {
            roomy = scenes.approved(Duration.ofHours(4));
        }
        return scenes.registered(roomy, Forms.aChild().named("Sam Brown " + people));
    }

    @Test
    void nothingThatStaffTypeAboutSessionsIsMoreThanText() {
        fill("hana", "/sessions/new", "/sessions/new");
        UUID draft = acting.as(
                "hana",
                () -> drafts.begin(Map.of(
                        "title", List.of("Homework club"),
                        "sessionType", List.of("CLASS"),
                        "audience", List.of("CHILDREN_13_TO_17"),
                        "repeats", List.of("WEEKLY"),
                        "startsAtDate", List.of("2026-12-01"),
                        "until", List.of("2026-12-15"))));
        for (String screen : List.of("/when", "/until", "/dates", "/people", "/platform", "/co-hosts")) {
            fill("hana", "/sessions/new/" + draft + screen, screen);
        }
        SessionId returned = scenes.awaitingApproval(Duration.ofDays(5));
        acting.as("leila", () -> planning.decide(returned, false, "Who lets people in?"));
        fill("hana", "/sessions/" + returned + "/edit", "/edit");
        fill("leila", () -> "/sessions/" + scenes.awaitingApproval(Duration.ofDays(5)), "/approval", true);
        for (String act : List.of("/staff", "/postpone", "/cancel")) {
            fill("hana", () -> "/sessions/" + scenes.approved(Duration.ofDays(5)), act, true);
        }
        scenes.offeredShift("leila");
        fill("leila", "/rota", "/rota/shifts");
        SessionId session = scenes.running();
        fill("cole", "/sessions/" + session, "/controls");
        fill("cole", "/sessions/" + session, "/pause");
        takeAway(session);
        scenes.end(session);
        fill("hana", "/sessions/" + session + "/debrief", "/debrief");
        List.of("/", "/sessions", "/rota", "/sessions/" + session).forEach(visitor("hana")::look);
        List.of("/", "/sessions", "/rota", "/audit", "/sessions/" + session).forEach(visitor("leila")::look);
        tables.clean();
        fill("leila", "/sessions/" + scenes.readyForReview() + "/review", "/review");
        for (String text : HostileTexts.all()) {
            visitor("leila").look("/audit?subject=" + encoded(text), text);
        }
        Visitor stranger = visitor("").visitor();
        assertThat(stranger.get("/sign-in").statusCode()).isEqualTo(200);
        fill("", "/sign-in", "/sign-in");

        nobodyWasHarmed();
    }

    /** What a title may do to them, {@code PapersTest} looks at. */
    private void takeAway(SessionId session) {
        Map<String, String> files = Map.of(
                "slides.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                "picture.png", "image/png",
                "poster.pdf", "application/pdf");
        for (String text : HostileTexts.everythingAtOnce()) {
            files.forEach((file, type) -> visitor("cole")
                    .takeAway(
                            "/sessions/" + session + "/holding/" + file + "?language=" + encoded(text) + "&easy="
                                    + encoded(text),
                            type,
                            text));
        }
    }

    @Test
    void nothingThatStaffTypeAboutVideosIsMoreThanText() {
        sound.putAll(
                Map.of("platform", "YOUTUBE", "listing", "UNLISTED_FOR_KIDS", "where", "https://files.example/bear"));
        fill("hana", "/videos/new", "/videos/new");
        fill("cole", "/videos/" + videos.planned(), "/watched");
        fill("leila", "/videos/" + videos.watched(), "/decided");
        fill("hana", "/videos/" + videos.returned() + "/change", "/change");
        fill("hana", "/videos/" + videos.approved(), "/published");
        fill("cole", "/videos/" + videos.published(), "/take-down");
        fill("cole", "/videos/" + videos.toBeLookedAt(), "/looked");
        fill("hana", "/videos/" + videos.toTakeDown(), "/gone");
        List.of("/videos", "/", "/audit").forEach(visitor("leila")::look);

        nobodyWasHarmed();
    }
}
