package org.safesessions.follow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.FollowScenes.yesTo;

import jakarta.persistence.EntityManagerFactory;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.FollowScenes;
import org.safesessions.JoinScenes;
import org.safesessions.Patience;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.ConcernLine;
import org.safesessions.follow.CarerReply;
import org.safesessions.follow.FollowUpBook;
import org.safesessions.follow.Question;
import org.safesessions.follow.ReplyDesk;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.plan.Audience;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.register.Forms;
import org.safesessions.run.CameraMatch;
import org.safesessions.run.DoorDecision;
import org.safesessions.run.DoorDesk;
import org.safesessions.run.DoorEntryId;
import org.safesessions.seal.LinkTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The questions after a session over HTTP: who is asked, what they see, who reads it, and what a lead makes of it. */
@WholeHouse
class CarerPageTest {

    private static final List<String> NOT_FOR = List.of("hana", "cole", "mona", "tess", "adam", "hugo");

    @LocalServerPort
    private int port;

    @Autowired
    private FollowScenes followUps;

    @Autowired
    private JoinScenes joins;

    @Autowired
    private Scenes scenes;

    @Autowired
    private CleanTables tables;

    @Autowired
    private ReplyDesk replies;

    @Autowired
    private FollowUpBook book;

    @Autowired
    private CaseDesk concerns;

    @Autowired
    private Acting acting;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private Patience patience;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private DoorDesk door;

    @Autowired
    private PlanningDesk planning;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        tables.clean();
        patience.have();
        visitor = new Visitor(port);
    }

    @AfterEach
    void leave() {
        patience.have();
    }

    @Test
    void onlyThoseRegisteredWhoWereLetInAreAsked() {
        SessionId session = followUps.open();
        RegistrationId came = followUps.cleared(session, Forms.aChild().named("Cam Ecame"));
        RegistrationId left = followUps.cleared(session, Forms.aChild().named("Lou Left"));
        RegistrationId removed = followUps.cleared(session, Forms.aChild().named("Ray Moved"));
        RegistrationId undone = followUps.cleared(session, Forms.aChild().named("Una Done"));
        RegistrationId held = followUps.cleared(session, Forms.aChild().named("Hel Door"));
        RegistrationId somebodyElse = followUps.cleared(session, Forms.aChild().named("Eli Else"));
        followUps.cleared(session, Forms.aChild().named("Nev Ercame"));
        followUps.start(session);
        List.of(came, left, removed, undone, somebodyElse).forEach(person -> followUps.admit(session, person));
        acting.as("cole", () -> door.undo(session, new DoorEntryId(undone.value()), null));
        followUps.decide(
                session,
                removed,
                DoorDecision.of(DoorDecision.Decision.REMOVE, null).because("They shouted."));
        followUps.decide(session, held, DoorDecision.of(DoorDecision.Decision.HOLD, null));
        followUps.decide(
                session,
                somebodyElse,
                DoorDecision.of(DoorDecision.Decision.REMOVE, CameraMatch.MISMATCH)
                        .because("A grown man."));

        followUps.end(session);

        assertThat(followUps.askedAbout(session))
                .containsExactlyInAnyOrder(came.value(), left.value(), removed.value());
    }

    @Test
    void nobodyIsAskedAboutASessionThatNeverRan() {
        SessionId session = followUps.open();
        followUps.cleared(session, Forms.aChild());
        joins.refusedStart(session);
        acting.as("cole", () -> planning.postpone(session, null, "Nobody was on call."));

        assertThat(followUps.askedAbout(session)).isEmpty();
    }

    @Test
    void aCarerAnswersForTheChildWithoutCookieOrScript() {
        FollowUpId id = followUps.asked();
        String page = page(id);

        HttpResponse<String> asked = visitor.get(page);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Sam B", "Homework club", "Were they shown anything", "id=\"quick-exit\"", "id=\"faces\"")
                .doesNotContain("??", "Brown", "_csrf", "<script");
        assertThat(asked.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
        HttpResponse<String> sent = post(page, answers("NO", "NO", "NO", "NO", ""));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(visitor.get(page).body()).contains("id=\"thanks\"").doesNotContain("OFFERED_SOMETHING", "??");
        assertThat(open(id)).isZero();
        assertThat(book.rate(clock.instant().minusSeconds(60), clock.instant().plusSeconds(60)))
                .isEqualTo(new FollowUpBook.Rate(1, 1));
    }

    @Test
    void anAdultIsAskedThemselvesAndCalledNoChild() {
        SessionId session = joins.openFor(Audience.ADULTS_AT_RISK);
        RegistrationId ada = followUps.cleared(session, Forms.anAdult());
        followUps.start(session);
        followUps.admit(session, ada);
        followUps.end(session);
        FollowUpId id = followUps.of(ada);
        followUps.ask(id);

        String body = visitor.get(page(id)).body();
        String faces = visitor.get(page(id) + "/how-was-it").body();

        assertThat(body).contains("Were you shown anything", "id=\"faces\"").doesNotContain("child", "Were they");
        assertThat(faces).contains("Tap one face").doesNotContain("Childline");
    }

    @Test
    void anAdultAmongAdultsIsShownNoFaces() {
        SessionId session = joins.openFor(Audience.ADULTS);
        RegistrationId ada = followUps.cleared(session, Forms.anAdult());
        followUps.start(session);
        followUps.admit(session, ada);
        followUps.end(session);
        FollowUpId id = followUps.of(ada);
        followUps.ask(id);
        tables.jdbc().update("update registration set supervision_need = 'INDEPENDENT' where id = ?", ada.value());

        assertThat(visitor.get(page(id)).body()).doesNotContain("id=\"faces\"");
        assertThat(visitor.get(page(id) + "/how-was-it").statusCode()).isEqualTo(302);
        assertThat(post(page(id) + "/how-was-it", Map.of("face", "NOT_GOOD")).statusCode())
                .isEqualTo(302);
        assertThat(open(id)).isZero();
    }

    @Test
    void whatIsMissingIsAskedForAndWhatWasChosenIsKept() {
        FollowUpId id = followUps.asked();

        HttpResponse<String> wrong = post(page(id), Map.of("SHOWN_SOMETHING", "NOT_SURE", "where", "In <b>a game</b>"));
        HttpResponse<String> nonsense = post(page(id), answers("YES", "MAYBE", "NO", "NO", ""));
        HttpResponse<String> tooLong = post(page(id), answers("NO", "NO", "NO", "NO", "x".repeat(5_000)));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("href=\"#MET_SOMEBODY\"", "href=\"#OFFERED_SOMETHING\"", "In &lt;b&gt;a game&lt;/b&gt;")
                .containsPattern("id=\"SHOWN_SOMETHING-NOT_SURE\"[^>]*checked")
                .doesNotContain("??", "href=\"#SHOWN_SOMETHING\"");
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("href=\"#where\"");
        assertThat(state(id)).isEqualTo("ASKED");
    }

    @Test
    void answersCountOnceHoweverOftenTheyAreSent() {
        FollowUpId id = followUps.asked();

        post(page(id), answers("YES", "NO", "NO", "NO", ""));
        HttpResponse<String> again = post(page(id), answers("NO", "NO", "NO", "YES", "Elsewhere"));

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(acting.as("leila", () -> book.read(id)).answers())
                .isEqualTo(yesTo(Question.SHOWN_SOMETHING).answers());
        assertThat(audit("follow.replyReceived", id)).isEqualTo(1);
    }

    @Test
    void aChildTapsOneFaceAndALeadHearsWhenItWasNotGood() {
        FollowUpId id = followUps.asked();
        String page = page(id) + "/how-was-it";
        assertThat(visitor.get(page).body())
                .contains("Sam B", "name=\"face\" value=\"GOOD\"", "value=\"SO_SO\"", "value=\"NOT_GOOD\"", "Childline")
                .contains("id=\"quick-exit\"")
                .doesNotContain("??", "_csrf");

        assertThat(post(page, Map.of("face", "NOT_GOOD")).statusCode()).isEqualTo(302);
        post(page, Map.of("face", "GOOD"));

        assertThat(visitor.get(page).body())
                .contains("id=\"thanks\"")
                .doesNotContain("name=\"face\"", "Not good", "NOT_GOOD");
        assertThat(open(id)).isEqualTo(1);
        assertThat(visitor.get(page(id)).body()).contains("OFFERED_SOMETHING").doesNotContain("id=\"faces\"");
    }

    @Test
    void openingALinkChangesNothing() {
        FollowUpId id = followUps.asked();
        String before = rows();

        for (String path : List.of(page(id), page(id) + "/how-was-it")) {
            for (String method : List.of("GET", "HEAD", "GET")) {
                visitor.send(
                        HttpRequest.newBuilder(visitor.at(path)).method(method, HttpRequest.BodyPublishers.noBody()));
            }
        }

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nobodyButALeadWhoDidNotRunItEverSeesAnAnswer() {
        FollowUpId id = followUps.waitsForALead();
        SessionId session = followUps.sessionOf(id);
        for (String person : NOT_FOR) {
            Visitor other = new Visitor(port);
            other.signIn(person);
            assertThat(other.get("/follow-ups").statusCode()).as(person).isEqualTo(404);
            assertThat(other.get("/follow-ups/" + id).statusCode()).as(person).isEqualTo(404);
            assertThat(other.get("/").body()).as(person).doesNotContain(id.toString(), "follow-ups");
            assertThat(other.get("/sessions/" + session).body())
                    .as(person)
                    .doesNotContain(id.toString(), "follow-ups", "followUp");
            assertThat(other.get("/audit?subject=" + id).body()).as(person).doesNotContain("follow.");
        }
        visitor.signIn("leila");

        assertThat(visitor.get("/follow-ups").body()).contains("/follow-ups/" + id, "Homework club", "Today");
        String page = visitor.get("/follow-ups/" + id).body();

        assertThat(page).contains("Sam Brown", "Bea Brown", "data-answer=\"YES\"", "id=\"decide\"");
        assertThat(page).doesNotContain("??");
        assertThat(audit("follow.followUpRead", id)).isEqualTo(1);
        assertThat(visitor.get("/audit").body()).doesNotContain("A lead read what was answered");
    }

    @Test
    void tasklistShowsTheSameBesideItsForm() {
        FollowUpId id = followUps.waitsForALead();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        visitor.signIn("dev");

        assertThat(visitor.get("/tasks/" + task + "?inside=tasklist").body())
                .contains("Sam Brown", "data-answer=\"YES\"")
                .doesNotContain("??");
        assertThat(visitor.get("/tasks/" + task + "/about").body())
                .contains("Homework club")
                .doesNotContain("Brown");
    }

    @Test
    void noAnswerOpensAConcernByItselfAndALeadDoesWithAReason() {
        FollowUpId id = followUps.asked();
        replies.reply(
                followUps.token(id),
                new CarerReply(
                        yesTo(
                                        Question.SHOWN_SOMETHING,
                                        Question.MET_SOMEBODY,
                                        Question.CONTACT_OUTSIDE,
                                        Question.OFFERED_SOMETHING)
                                .answers(),
                        "On a game called Wozzle"));
        assertThat(acting.as("leila", concerns::list)).isEmpty();
        visitor.signIn("leila");

        HttpResponse<String> without =
                visitor.submit("/follow-ups/" + id, "/follow-ups/" + id, Map.of("decision", "CONCERN", "reason", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("href=\"#reason\"");
        HttpResponse<String> nothing =
                visitor.submit("/follow-ups/" + id, "/follow-ups/" + id, Map.of("reason", "I rang her."));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("I rang her.", "href=\"#decision\"");
        assertThat(acting.as("leila", concerns::list)).isEmpty();
        HttpResponse<String> done = visitor.submit(
                "/follow-ups/" + id,
                "/follow-ups/" + id,
                Map.of("decision", "CONCERN", "aboutUs", "NO", "reason", "He promised her a phone."));

        assertThat(done.statusCode()).isEqualTo(302);
        ConcernLine concern = acting.as("dev", concerns::list).get(0);
        assertThat(acting.as("dev", () -> concerns.read(concern.id())).words().whatHappened())
                .contains("Sam Brown", "On a game called Wozzle", "He promised her a phone.");
        assertThat(visitor.get("/follow-ups/" + id).body())
                .contains("id=\"over\"", "He promised her a phone.")
                .doesNotContain("id=\"decide\"");
    }

    @Test
    void aConcernAboutWhoeverRanItIsKeptFromThemAndOneAboutALeadFromEveryLead() {
        FollowUpId id = followUps.waitsForALead();
        visitor.signIn("leila");

        visitor.submit(
                "/follow-ups/" + id,
                "/follow-ups/" + id,
                Map.of("decision", "CONCERN", "aboutUs", "SAFEGUARDING_LEAD", "reason", "She named Dev."));

        assertThat(acting.as("leila", concerns::list)).isEmpty();
        assertThat(acting.as("tess", concerns::list)).hasSize(1);
    }

    @Test
    void earlierAnswersOfTheSamePersonShowAndMakeItMoreUrgent() {
        FollowUpId first = followUps.asked();
        replies.reply(followUps.token(first), yesTo(Question.MET_SOMEBODY));
        assertThat(urgent(first)).isFalse();
        clock.set(clock.instant().plus(Duration.ofDays(6)));
        FollowUpId second = followUps.asked();
        FollowUpId other = followUps.of(otherChild());

        replies.reply(followUps.token(second), yesTo(Question.MET_SOMEBODY));
        replies.reply(followUps.token(other), yesTo(Question.MET_SOMEBODY));

        assertThat(urgent(second)).isTrue();
        assertThat(urgent(other)).as("somebody else").isFalse();
        visitor.signIn("leila");
        assertThat(visitor.get("/follow-ups/" + second).body())
                .contains("After earlier sessions")
                .doesNotContain("??");
        assertThat(acting.as("leila", () -> book.read(second)).earlier()).hasSize(1);
        assertThat(acting.as("leila", () -> book.read(other)).earlier()).isEmpty();
    }

    private RegistrationId otherChild() {
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        FollowUpId kim = followUps.asked(Forms.aChild().named("Kim Brown"));
        return followUps.registrationOf(kim);
    }

    /** Register's link that opens nothing, and every cause why this one does: one page, after the same questions. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/how-was-it"})
    void aDeadLinkAnswersWhateverTheCauseAsOneToARegistrationDoes(String page) {
        FollowUpId late = followUps.asked(Forms.aChild().named("Late Brown"));
        tables.jdbc().update("update follow_up set close_at = ask_at where id = ?", late.value());
        clock.set(clock.instant().plus(Duration.ofHours(10)));
        FollowUpId stopped = followUps.asked(Forms.aChild().named("Stop Brown"));
        clock.set(clock.instant().plus(Duration.ofHours(10)));
        FollowUpId alive = followUps.asked();
        clock.set(clock.instant().plus(Duration.ofHours(10)));
        FollowUpId soon = followUps.planned(Forms.aChild().named("Soon Brown"));
        tables.jdbc().update("update follow_up set state = 'STOPPED' where id = ?", stopped.value());
        String sound = followUps.token(alive);
        Map<String, String> dead = new LinkedHashMap<>();
        dead.put("of a registration", "/registration/nonsense");
        dead.put("expired", page(late) + page);
        dead.put("not asked yet", page(soon) + page);
        dead.put("stopped", page(stopped) + page);
        dead.put("of nobody", "/carer/" + tokens.make("carer", UUID.randomUUID(), 1) + page);
        dead.put("for another use", "/carer/" + tokens.make("registration", alive.value(), 1) + page);
        dead.put("for another generation", "/carer/" + tokens.make("carer", alive.value(), 7) + page);
        dead.put("one letter wrong", "/carer/" + sound.substring(0, 63) + (sound.endsWith("A") ? "E" : "A") + page);
        dead.put("too short", "/carer/" + sound.substring(1) + page);
        dead.put("nonsense", "/carer/nonsense" + page);
        assertThat(visitor.get(page(alive)).statusCode()).as("one that lives").isEqualTo(200);

        Map<String, String> answers = new LinkedHashMap<>();
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        for (Map.Entry<String, String> link : dead.entrySet()) {
            patience.have();
            Visitor stranger = new Visitor(port);
            stranger.get(link.getValue());
            statistics.clear();
            HttpResponse<String> answer = stranger.get(link.getValue());
            answers.put(
                    link.getKey(),
                    answer.statusCode() + ", " + statistics.getPrepareStatementCount() + " statements\n"
                            + answer.body().replaceAll("name=\"_csrf\"[^>]*>", ""));
        }

        assertThat(answers)
                .allSatisfy((cause, answer) ->
                        assertThat(answer).as(cause).startsWith("404, ").isEqualTo(answers.get("of a registration")));
    }

    /** Rows S36 to S50, each by something that the page says. */
    @Test
    void theGuidanceForCarersIsWhole() {
        assertThat(visitor.get("/guidance/carers").body())
                .contains("What you agree to as a carer") // S36
                .contains("stay with them online too", "close enough to see and hear") // S37, S38
                .contains("Ask these four questions after every session") // S39
                .contains("did not understand or did not like") // S40
                .contains("make a new friend") // S41
                .contains("on another platform or in a game") // S42
                .contains("offer or promise you anything") // S43
                .contains("does not mean that something is wrong", "follow it up with you") // S44
                .contains("What strangers can find out", "View as") // S45, S46
                .contains("addresses, school photos") // S47
                .contains("Take the surname out of the name") // S48
                .contains("camera and microphone go off") // S49
                .contains("nobody needs to see or hear you") // S50
                .contains("sometimes begin with their carers") // S3b
                .doesNotContain("??");
    }

    private String page(FollowUpId id) {
        return "/carer/" + followUps.token(id);
    }

    private static Map<String, String> answers(String shown, String met, String contact, String offered, String where) {
        return Map.of(
                "SHOWN_SOMETHING", shown,
                "MET_SOMEBODY", met,
                "CONTACT_OUTSIDE", contact,
                "OFFERED_SOMETHING", offered,
                "where", where);
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Visitor(port)
                .send(HttpRequest.newBuilder(visitor.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private long open(FollowUpId id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).count();
    }

    private String state(FollowUpId id) {
        return tables.jdbc().queryForObject("select state from follow_up where id = ?", String.class, id.value());
    }

    private boolean urgent(FollowUpId id) {
        return Boolean.TRUE.equals(
                tables.jdbc().queryForObject("select urgent from follow_up where id = ?", Boolean.class, id.value()));
    }

    private long audit(String name, FollowUpId id) {
        Long count = tables.jdbc()
                .queryForObject(
                        "select count(*) from audit_entry where name = ? and subject = ?",
                        Long.class,
                        name,
                        id.toString());
        return count == null ? 0 : count;
    }

    private String rows() {
        return tables.jdbc().queryForList("select * from follow_up").toString()
                + tables.jdbc().queryForList("select count(*) from notice_outbox")
                + tables.jdbc().queryForList("select count(*) from audit_entry");
    }
}
