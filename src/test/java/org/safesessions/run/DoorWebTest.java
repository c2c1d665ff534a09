package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.register.Forms;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door as programs and browsers meet it, with everything behind it. */
@WholeHouse
class DoorWebTest {

    private static final String ADMIT = "{\"decision\": \"ADMIT\", \"cameraMatch\": \"MATCH\", \"carerPresent\": true}";
    private static final String MISMATCH =
            "{\"decision\": \"ADMIT\", \"cameraMatch\": \"MISMATCH\", \"carerPresent\": true}";

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private TestClock clock;

    @Autowired
    private VettingDesk vetting;

    @Autowired
    private LiveDesk live;

    @Autowired
    private DoorDesk door;

    @Autowired
    private CleanTables tables;

    @Autowired
    private ObjectMapper json;

    private Visitor visitor;
    private SessionId id;
    private RegistrationId sam;

    @BeforeEach
    void arrive() {
        tables.clean();
        visitor = new Visitor(port);
        id = scenes.approved(Duration.ofHours(4));
        sam = scenes.registered(id, Forms.aChild().aged(org.safesessions.register.AgeGroup.AGED_13_TO_17));
        acting.as("cole", () -> vetting.decide(sam, VettingDecision.knownMember()));
        clock.set(scenes.session(id).startsAt().minus(Duration.ofMinutes(5)));
        scenes.timer("registrationTimeEnded", id);
        scenes.prepare(id);
    }

    @AfterEach
    void leave() {
        tables.clean();
    }

    private void start() {
        scenes.leadOnCall();
        acting.as("hana", () -> live.start(id));
    }

    private HttpResponse<String> call(String user, String method, String path, String body, String... headers) {
        return visitor.call(user, method, "/api/v1/sessions/" + id + "/door-list" + path, body, headers);
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aProgramReadsTheListAndDecides() {
        JsonNode expected = read(call("hana", "GET", "", "")).at("/items/0");
        assertThat(expected.get("id").asText()).isEqualTo(sam.toString());
        assertThat(expected.get("displayName").asText()).isEqualTo("Sam B");
        assertThat(expected.get("standing").asText()).isEqualTo("EXPECTED");
        assertThat(expected.get("vetted").asBoolean()).isTrue();
        assertThat(expected.get("supervisionNeed").asText()).isEqualTo("ACCOMPANIED");

        HttpResponse<String> early = call("cole", "POST", "/" + sam, ADMIT);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("/problems/door-refused", "\"code\":\"NO_LEAD_ON_CALL\"");
        start();
        door.hereNow(sam);
        assertThat(call("cole", "POST", "/" + sam, "{\"decision\": \"ADMIT\", \"cameraMatch\": \"MATCH\"}")
                        .body())
                .contains("CARER_NOT_PRESENT");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> in = call("cole", "POST", "/" + sam, ADMIT, "If-Match", "\"0\"", "Idempotency-Key", key);
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(read(in).get("standing").asText()).isEqualTo("ADMITTED");
        assertThat(in.headers().firstValue("ETag")).contains("\"1\"");
        HttpResponse<String> again =
                call("cole", "POST", "/" + sam, ADMIT, "If-Match", "\"0\"", "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(in.body());
        HttpResponse<String> stale = call("cole", "POST", "/" + sam, "{\"decision\": \"HOLD\"}", "If-Match", "\"0\"");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("/problems/stale");
        assertThat(call("cole", "POST", "/" + sam + "/undo", "").body()).contains("WAITING");
    }

    @Test
    void aProgramNotesSomebodyUnexpectedAndWhoTheyAre() {
        start();
        HttpResponse<String> arrived = call("cole", "POST", "", "{\"displayName\": \"Sammy\"}");
        assertThat(arrived.statusCode()).isEqualTo(201);
        String stranger = read(arrived).get("id").asText();
        assertThat(arrived.headers().firstValue("Location").orElseThrow()).endsWith(stranger);
        assertThat(call("cole", "POST", "/" + stranger, ADMIT).body()).contains("NOT_REGISTERED");
        HttpResponse<String> known =
                call("cole", "POST", "/" + stranger + "/recognise", "{\"registration\": \"" + sam + "\"}");
        assertThat(read(known).get("standing").asText()).isEqualTo("WAITING");
        assertThat(call("cole", "POST", "/" + sam + "/came", "{\"joinsBy\": \"PHONE\"}")
                        .body())
                .contains("\"joinsBy\":\"PHONE\"");
        assertThat(call("cole", "POST", "/" + sam + "/left", "").body()).contains("LEFT");
    }

    @Test
    void wrongCallsAreAnsweredKindly() {
        assertThat(call("cole", "POST", "/nobody", ADMIT).statusCode()).isEqualTo(404);
        assertThat(call("cole", "POST", "/" + UUID.randomUUID(), ADMIT).statusCode())
                .isEqualTo(404);
        assertThat(call("cole", "POST", "/" + sam, "{\"decision\": \"PERHAPS\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("cole", "POST", "/" + sam, "{}").statusCode()).isEqualTo(400);
        assertThat(call("cole", "POST", "/" + sam, ADMIT, "Idempotency-Key", "x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("cole", "POST", "", "{\"displayName\": \" \"}").statusCode())
                .isEqualTo(400);
        String long1 = "x".repeat(1_000_000);
        assertThat(call("cole", "POST", "", "{\"displayName\": \"" + long1 + "\"}")
                        .statusCode())
                .isBetween(400, 422);
        for (String other : new String[] {"mona", "tess", "adam", "hugo"}) {
            assertThat(call(other, "GET", "", "").statusCode()).isEqualTo(403);
            assertThat(call(other, "POST", "/" + sam, ADMIT).statusCode()).isEqualTo(403);
        }
        for (String reader : new String[] {"hana", "leila"}) {
            assertThat(call(reader, "GET", "", "").statusCode()).isEqualTo(200);
            assertThat(call(reader, "POST", "/" + sam, ADMIT).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aMismatchLetsNobodyInAndRaisesOneConcern() {
        start();
        HttpResponse<String> first = call("cole", "POST", "/" + sam, MISMATCH);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(read(first).get("standing").asText()).isEqualTo("HELD");
        call("cole", "POST", "/" + sam, MISMATCH);
        call("cole", "POST", "/" + sam, "{\"decision\": \"REFUSE\", \"cameraMatch\": \"MISMATCH\"}");

        assertThat(tables.jdbc().queryForObject("select count(*) from concern", Integer.class))
                .isEqualTo(1);
        assertThat(tables.jdbc()
                        .queryForObject("select count(*) from door_entry where standing = 'ADMITTED'", Integer.class))
                .isZero();
    }

    @Test
    void thePageLetsACoHostDoAllOfItWithPlainForms() {
        visitor.signIn("cole");
        String page = "/sessions/" + id + "/live";
        HttpResponse<String> before = visitor.get(page);
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(before.body())
                .contains("data-gate=\"shut\"", "data-ring=\"nobody\"", "data-standing=\"EXPECTED\"")
                .containsPattern("data-ring=\"nobody\"(?s:(?!</li>).)*href=\"tel:");
        start();
        door.hereNow(sam);
        assertThat(visitor.get(page).body()).contains("data-ring=\"lead\"", "data-standing=\"WAITING\"");

        String decide = page + "/" + sam + "/decide";
        press(page, decide, Map.of("act", "LET_IN"));
        assertThat(visitor.get(page).body()).contains("data-standing=\"WAITING\"");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("act", "LET_IN");
        fields.put("carer", "true");
        press(page, decide, fields);
        assertThat(visitor.get(page).body()).contains("data-standing=\"ADMITTED\"", "undo-last");
        press(page, page + "/" + sam + "/undo", Map.of());
        press(page, page + "/arrivals", Map.of("displayName", "<b>Zoe</b>", "role", "SIGNER", "joinsBy", "DEVICE"));
        assertThat(visitor.get(page).body())
                .contains("&lt;b&gt;Zoe&lt;/b&gt;", "data-mark=\"not-expected\"")
                .doesNotContain("<b>Zoe");
        HttpResponse<String> contact = press(page, page + "/" + sam + "/emergency", Map.of());
        assertThat(contact.body()).contains("tel:+447700900123");
        assertThat(contact.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(tables.jdbc()
                        .queryForObject(
                                "select count(*) from audit_entry where name = 'register.emergencyContactRead'"
                                        + " and subject = ?",
                                Integer.class,
                                sam.toString()))
                .isEqualTo(1);
    }

    @Test
    void theHostReadsThePageAndHasNoButtonsForTheDoor() {
        visitor.signIn("hana");
        String page = visitor.get("/sessions/" + id + "/live").body();
        assertThat(page).contains("data-standing=\"EXPECTED\"").doesNotContain("value=\"LET_IN\"", "/arrivals");
        Visitor mona = new Visitor(port);
        mona.signIn("mona");
        assertThat(mona.get("/sessions/" + id + "/live").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/sessions/" + id).body()).contains("/sessions/" + id + "/live");
        assertThat(visitor.get("/").body()).contains("/sessions/" + id + "/live");
    }

    @Test
    void aPageOpenInTwoPlacesActsOnceForEachKey() {
        start();
        visitor.signIn("cole");
        String page = "/sessions/" + id + "/live";
        Matcher key = Pattern.compile("arrivals.*?name=\"requestKey\" value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(visitor.get(page).body());
        assertThat(key.find()).isTrue();
        Map<String, String> fields =
                Map.of("displayName", "Zoe", "role", "CARER", "joinsBy", "DEVICE", "requestKey", key.group(1));
        press(page, page + "/arrivals", fields);
        press(page, page + "/arrivals", fields);
        assertThat(tables.jdbc().queryForObject("select count(*) from door_entry", Integer.class))
                .isEqualTo(1);
    }

    private HttpResponse<String> press(String page, String path, Map<String, String> fields) {
        return visitor.submit(page, path, fields);
    }
}
