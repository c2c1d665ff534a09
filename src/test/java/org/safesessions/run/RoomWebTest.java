package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.plan.SessionState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The live hour as programs and browsers meet it. */
@WholeHouse
class RoomWebTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private CleanTables tables;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        tables.clean();
        visitor = new Visitor(port);
    }

    @AfterEach
    void leave() {
        tables.clean();
    }

    @Test
    void aProgramTakesASessionThroughItsLiveHour() {
        SessionId id = scenes.ready();

        assertThat(call("hana", "POST", id, "/start", "").statusCode()).isEqualTo(409);
        assertThat(call("hana", "POST", id, "/check-in", "").statusCode()).isEqualTo(200);
        assertThat(call("cole", "POST", id, "/check-in", "").statusCode()).isEqualTo(200);
        HttpResponse<String> controls = call("cole", "GET", id, "/controls", "");
        assertThat(controls.statusCode()).isEqualTo(200);
        for (String part : controls.body().split("\"control\":\"", -1)) {
            if (!part.startsWith("{")) {
                String name = part.substring(0, part.indexOf('"'));
                HttpResponse<String> put =
                        call("cole", "PUT", id, "/controls/" + name, "{\"inPlace\": true, \"note\": \"I looked\"}");
                assertThat(put.statusCode()).isEqualTo(200);
                assertThat(put.body()).contains("\"state\":\"ATTESTED\"", "\"by\":\"cole\"");
            }
        }
        assertThat(call("cole", "POST", id, "/rules-shown", "").statusCode()).isEqualTo(200);
        HttpResponse<String> shut = call("hana", "GET", id, "/gate", "");
        assertThat(shut.body()).contains("\"open\":false", "\"code\":\"NO_LEAD_ON_CALL\"", "nobody can override this");
        HttpResponse<String> refused = call("hana", "POST", id, "/start", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("/problems/start-refused", "\"code\":\"NO_LEAD_ON_CALL\"");
        assertThat(scenes.stateOf(id)).isEqualTo(SessionState.BLOCKED);

        scenes.leadOnCall();
        assertThat(call("hana", "GET", id, "/gate", "").body()).contains("\"open\":true", "\"reasons\":[]");
        assertThat(call("hana", "POST", id, "/start", "").body()).contains("RUNNING");
        assertThat(call("hana", "POST", id, "/start", "").body()).contains("ALREADY_RUNNING");
        assertThat(call("cole", "POST", id, "/pause", "{\"reason\": \"fire alarm\"}")
                        .body())
                .contains("PAUSED");
        assertThat(call("cole", "POST", id, "/resume", "").body()).contains("RUNNING");
        assertThat(call("hana", "POST", id, "/end", "").body()).contains("ENDED");
        for (String person : new String[] {"hana", "cole"}) {
            assertThat(call(person, "POST", id, "/debrief", "{\"whatHappened\": \"All well\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(call("cole", "POST", id, "/debrief", "{\"whatHappened\": \"All well\"}")
                        .body())
                .contains("ALREADY_DEBRIEFED");
        assertThat(scenes.stateOf(id)).isEqualTo(SessionState.DEBRIEFED);
    }

    @Test
    void badInputIsAnsweredReadablyAndNeverAsOurMistake() {
        SessionId id = scenes.ready();

        assertThat(call("cole", "PUT", id, "/controls/NO_SUCH_THING", "{\"inPlace\": true}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("cole", "PUT", id, "/controls/COMMENTS_OFF", "{\"inPlace\": true}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("hana", "PUT", id, "/controls/WAITING_ROOM", "{\"inPlace\": true}")
                        .body())
                .contains("CRITICAL_CONTROL_NEEDS_CO_HOST");
        assertThat(call("cole", "PUT", id, "/controls/WAITING_ROOM", "{\"inPlace\": \"perhaps\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("cole", "PUT", id, "/controls/WAITING_ROOM", "{}").statusCode())
                .isEqualTo(400);
        String long600 = "{\"inPlace\": true, \"note\": \"" + "x".repeat(600) + "\"}";
        assertThat(call("cole", "PUT", id, "/controls/WAITING_ROOM", long600).statusCode())
                .isEqualTo(422);
        String megabyte = "{\"inPlace\": true, \"note\": \"" + "x".repeat(1_000_000) + "\"}";
        assertThat(call("cole", "PUT", id, "/controls/WAITING_ROOM", megabyte).statusCode())
                .isIn(400, 413, 422);
        String hostile = "{\"inPlace\": true, \"note\": \"a\\u202eb\"}";
        assertThat(call("cole", "PUT", id, "/controls/WAITING_ROOM", hostile).statusCode())
                .isEqualTo(422);
        assertThat(visitor.call("hana", "POST", "/api/v1/sessions/nonsense/start", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.call("hana", "POST", "/api/v1/sessions/" + SessionId.random() + "/start", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.call("hana", "POST", "/api/v1/sessions/" + id + "/start", "", "If-Match", "\"999\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(call("hana", "POST", id, "/debrief", "{\"whatHappened\": \" \"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("hana", "POST", id, "/debrief", "{\"whatHappened\": \"x\"}")
                        .body())
                .contains("SESSION_NOT_ENDED");
    }

    @Test
    void othersOfTheSameGroupAreKeptOut() {
        SessionId id = scenes.ready();

        for (String path : new String[] {"/check-in", "/rules-shown", "/start", "/pause", "/resume", "/end"}) {
            assertThat(call("hugo", "POST", id, path, "").statusCode()).as(path).isEqualTo(403);
            assertThat(call("adam", "POST", id, path, "").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(call("hugo", "GET", id, "/gate", "").statusCode()).isEqualTo(403);
        assertThat(call("mona", "GET", id, "/gate", "").statusCode()).isEqualTo(403);
        assertThat(call("hugo", "GET", id, "/controls", "").statusCode()).isEqualTo(403);
        assertThat(call("mona", "GET", id, "/controls", "").statusCode()).isEqualTo(200);
    }

    @Test
    void theButtonsOfThePageDoTheSame() {
        SessionId id = scenes.lackingOnlyALead();
        String page = "/sessions/" + id;
        visitor.signIn("hana");

        HttpResponse<String> refused = visitor.submit(page, page + "/start", Map.of());
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(visitor.get(page).body())
                .contains("data-code=\"NO_LEAD_ON_CALL\"", "nobody can override this", "id=\"start\"");
        assertThat(scenes.stateOf(id)).isEqualTo(SessionState.BLOCKED);

        scenes.leadOnCall();
        visitor.submit(page, page + "/start", Map.of());
        assertThat(scenes.stateOf(id)).isEqualTo(SessionState.RUNNING);
        assertThat(visitor.get(page).body()).contains("id=\"end\"");
        visitor.submit(page, page + "/pause", Map.of("reason", "fire alarm"));
        assertThat(visitor.get(page).body()).contains("fire alarm", "id=\"resume\"");
        visitor.submit(page, page + "/resume", Map.of());
        visitor.submit(page, page + "/end", Map.of());
        assertThat(scenes.stateOf(id)).isEqualTo(SessionState.ENDED);

        String debrief = page + "/debrief";
        HttpResponse<String> empty = visitor.submit(debrief, debrief, Map.of("nearMisses", "a near miss"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("a near miss");
        HttpResponse<String> written =
                visitor.submit(debrief, debrief, Map.of("whatHappened", "All well", "forTheLeadOnly", "between us"));
        assertThat(written.statusCode()).isEqualTo(302);
        assertThat(visitor.get(debrief).body()).contains("All well").doesNotContain("between us");
    }

    @Test
    void theHoldingScreenIsForAnybodyAndNeverBlank() {
        SessionId id = scenes.ready();
        String token = scenes.session(id).publicToken();
        Visitor anybody = new Visitor(port);

        HttpResponse<String> withoutLead = anybody.get("/s/" + token + "/holding");
        assertThat(withoutLead.statusCode()).isEqualTo(200);
        assertThat(withoutLead.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(withoutLead.body())
                .contains("020 7946 0000", "the duty manager on 020 7946 0001", "999", "Camera on or off: you choose")
                .doesNotContain("Hana", "Cole");

        scenes.leadOnCall();
        assertThat(anybody.get("/s/" + token + "/holding").body())
                .contains("id=\"lead-on-call\"", "Leila", "tel:", "999")
                .doesNotContain("Hana", "Cole");
        assertThat(anybody.get("/s/nobody-knows-this/holding").statusCode()).isEqualTo(404);
        SessionId draft = scenes.awaitingApproval();
        assertThat(anybody.get("/s/" + scenes.session(draft).publicToken() + "/holding")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> call(String user, String method, SessionId id, String path, String json) {
        return visitor.call(user, method, "/api/v1/sessions/" + id + path, json);
    }
}
