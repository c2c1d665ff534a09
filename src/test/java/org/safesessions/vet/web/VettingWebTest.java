package org.safesessions.vet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.register.VettingStanding.Standing;
import org.safesessions.vet.VettingBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the checks and the call, over HTTP. */
@WholeHouse
class VettingWebTest {

    private static final String CLEAR = "{\"outcome\":\"CLEARED\",\"identity\":\"PASSED\","
            + "\"accountAge\":\"NOT_APPLICABLE\",\"profileImage\":\"NOT_APPLICABLE\",\"reason\":\"I know them.\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private CleanTables tables;

    @Autowired
    private VettingBook book;

    @Autowired
    private TaskService tasks;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        tables.clean();
        visitor = new Visitor(port);
    }

    @Test
    void theQueueLeadsToEveryPersonAndEachPageShowsThem() {
        RegistrationId person = scenes.registered();
        visitor.signIn("cole");

        String queue = visitor.get("/vetting").body();
        assertThat(queue).contains("href=\"/vetting/" + person + "\"", "Sam Brown", "Homework club");
        assertThat(queue).doesNotContain("??");
        String page = visitor.get("/vetting/" + person).body();
        assertThat(page).contains("Sam Brown", "Bea Brown", "id=\"decide\"").doesNotContain("??", "id=\"known\"");
        assertThat(visitor.get("/").body()).contains("/vetting/" + person);
    }

    @Test
    void tasklistShowsTheSameBesideItsForm() {
        RegistrationId person = scenes.refusalProposed();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(person.toString())
                .singleResult()
                .getId();
        visitor.signIn("leila");

        String facts = visitor.get("/tasks/" + task + "?inside=tasklist").body();
        String line = visitor.get("/tasks/" + task + "/about").body();

        assertThat(facts).contains("Sam Brown", "Nobody at the number given knows them.", "Cole");
        assertThat(facts).doesNotContain("??");
        assertThat(line).contains("Homework club").doesNotContain("Brown");
    }

    @Test
    void aWrongAnswerIsExplainedAndWhatWasTypedIsKept() {
        RegistrationId person = scenes.registered();
        visitor.signIn("cole");

        HttpResponse<String> refused = visitor.submit(
                path(person), path(person), Map.of("outcome", "REFUSED", "identity", "FAILED", "reason", " "));
        HttpResponse<String> nothing =
                visitor.submit(path(person), path(person), Map.of("identity", "PASSED", "reason", "I rang them."));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("REASON_MISSING").doesNotContain("??");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("I rang them.", "href=\"#outcome\"");
        assertThat(book.of(person)).isEqualTo(Standing.BEING_CHECKED);
    }

    @Test
    void aRefusalIsConfirmedBySomebodyElseOnThePage() {
        RegistrationId person = scenes.refusalProposed();
        Map<String, String> agree = Map.of("decision", "AGREE", "secondReason", "");
        visitor.signIn("cole");
        assertThat(visitor.submit(path(person), path(person) + "/second-opinion", agree)
                        .statusCode())
                .isEqualTo(403);

        Visitor leila = new Visitor(port);
        leila.signIn("leila");
        assertThat(leila.submit(path(person), path(person) + "/second-opinion", agree)
                        .statusCode())
                .isEqualTo(302);

        assertThat(book.of(person)).isEqualTo(Standing.NOT_THIS_TIME);
    }

    @Test
    void theCallDecidesOnceAndTellsWhoeverIsLate() {
        String call = decisionOn(scenes.registered());

        HttpResponse<String> done = visitor.call("cole", "POST", call, CLEAR);
        HttpResponse<String> late = visitor.call("leila", "POST", call, CLEAR);

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("\"CLEARED\"").doesNotContain("Brown");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("STALE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"outcome\":\"MAYBE\"}",
                "{\"outcome\":1}",
                "{\"outcome\":\"CLEARED\",\"identity\":\"\\u0000\"}",
                "[]",
                "{\"outcome\":\"REFUSED\",\"reason\":\"\\ud800\"}"
            })
    void whatIsNoDecisionIsRefused(String json) {
        String call = decisionOn(scenes.registered());

        assertThat(visitor.call("cole", "POST", call, json).statusCode()).isEqualTo(400);
    }

    @Test
    void strangersAreRefusedAndUnknownPeopleAreNotFound() {
        RegistrationId person = scenes.registered();

        assertThat(visitor.call("hana", "POST", decisionOn(person), CLEAR).statusCode())
                .isEqualTo(403);
        assertThat(visitor.call("mona", "POST", decisionOn(person), CLEAR).statusCode())
                .isEqualTo(403);
        assertThat(visitor.call("cole", "POST", decisionOn(RegistrationId.random()), CLEAR)
                        .statusCode())
                .isEqualTo(404);
        visitor.signIn("hana");
        assertThat(visitor.get(path(person)).statusCode()).isEqualTo(403);
        assertThat(visitor.get(path(person)).body()).doesNotContain("Brown");
    }

    private static String decisionOn(RegistrationId person) {
        return "/api/v1/registrations/" + person + "/decision";
    }

    private static String path(RegistrationId person) {
        return "/vetting/" + person;
    }
}
