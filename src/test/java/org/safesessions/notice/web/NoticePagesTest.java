package org.safesessions.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.plan.PlanningDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@WholeHouse
class NoticePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    CleanTables tables;

    @Autowired
    Acting acting;

    @Autowired
    TestClock clock;

    @Autowired
    PlanningDesk planning;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ConcernScenes concerns;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    private Visitor signedIn(String person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person);
        return visitor;
    }

    private UUID givenUp(String kind, String person, String about) {
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        tables.jdbc()
                .update(
                        "insert into notice_outbox (id, kind, recipient_kind, recipient_id, about, occasion, state,"
                                + " attempts, next_attempt_at, message_id, asked_at, last_problem)"
                                + " values (?, ?, 'STAFF', ?, ?, '', 'GIVEN_UP', 9, ?, ?, ?, 'ADDRESS_REFUSED')",
                        id,
                        kind,
                        person,
                        about,
                        now,
                        "<" + id + "@x>",
                        now);
        return id;
    }

    @Test
    void theLetterBoxOfTheDemonstrationShowsEachLetterWithItsLink() {
        SessionId id = scenes.approved(Duration.ofDays(30));
        acting.as("mona", () -> planning.postpone(id, null, "The boiler has burst."));

        HttpResponse<String> box = signedIn("hana").get("/dev/mail");

        assertThat(box.statusCode()).isEqualTo(200);
        assertThat(box.body())
                .contains("Postponed: the session at 18:55 on Wednesday 23 December 2026")
                .contains("cole@example.org")
                .contains("href=\"/sessions/" + id + "\"")
                .doesNotContain("Homework club")
                .doesNotContain("boiler");
        assertThat(box.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void theLetterBoxShowsALetterAboutAConcernToTheOneItIsForAlone() {
        ConcernId concern = concerns.raised(ConcernScenes.report()).id();
        transaction.executeWithoutResult(status -> events.publishEvent(
                NoticeNeeded.of(NoticeKind.CONCERN_MESSAGE, Recipient.staff(new StaffId("leila")), concern)));

        assertThat(signedIn("leila").get("/dev/mail").body()).contains("There is a new message for you");
        assertThat(signedIn("dev").get("/dev/mail").body()).doesNotContain("There is a new message for you");
    }

    @Test
    void theLetterBoxIsShutToWhoeverIsNotSignedIn() {
        assertThat(new Visitor(port).get("/dev/mail").statusCode()).isEqualTo(302);
    }

    @Test
    void leadsAndManagersSeeWhatDidNotArriveUntilTheyHavePassedItOn() {
        SessionId id = scenes.approved(Duration.ofDays(30));
        UUID lost = givenUp("STAFF_SESSION_POSTPONED", "cole", id.toString());
        Visitor leila = signedIn("leila");

        assertThat(leila.get("/").body()).contains("1 message could not be delivered");
        assertThat(leila.get("/notices").body())
                .contains("The session is postponed")
                .contains("Cole")
                .contains("/sessions/" + id)
                .doesNotContain("cole@example.org");

        assertThat(leila.submit("/notices", "/notices/" + lost + "/passed-on", Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(leila.get("/notices").body()).contains("they know by now").doesNotContain("Cole<");
        assertThat(leila.get("/").body()).doesNotContain("could not be delivered");
        assertThat(tables.jdbc()
                        .queryForObject(
                                "select count(*) from audit_entry where name = 'notice.noticePassedOn' and by_staff = 'leila'"
                                        + " and subject = '" + id + "'",
                                Integer.class))
                .isEqualTo(1);
        assertThat(signedIn("mona")
                        .submit("/policy", "/notices/" + lost + "/passed-on", Map.of())
                        .statusCode())
                .as("somebody was quicker")
                .isEqualTo(409);
    }

    @Test
    void nobodyElseSeesThem() {
        givenUp("STAFF_SESSION_POSTPONED", "cole", SessionId.random().toString());

        assertThat(signedIn("hana").get("/notices").statusCode()).isEqualTo(403);
        assertThat(signedIn("hana").get("/").body()).doesNotContain("could not be delivered");
    }

    @Test
    void ofAConcernOnlyTheOneItWasForIsToldAndNotOfWhat() {
        String concern = SessionId.random().toString();
        UUID lost = givenUp("CONCERN_WAITS", "dev", concern);
        Visitor leila = signedIn("leila");

        assertThat(leila.get("/").body()).doesNotContain("could not be delivered");
        assertThat(leila.get("/notices").body()).contains("Every message arrived");
        assertThat(leila.submit("/policy", "/notices/" + lost + "/passed-on", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(signedIn("dev").get("/").body())
                .contains("The last message to you could not be delivered")
                .doesNotContain(concern)
                .doesNotContain("Something waits");
    }
}
