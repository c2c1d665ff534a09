package org.safesessions.refer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.ReferralScenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.ReferralId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.refer.Agency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Referrals by the calls of the contract and on the pages, through the whole house. */
@WholeHouse
class ReferralWebTest {

    @Autowired
    private ConcernScenes concerns;

    @Autowired
    private ReferralScenes referrals;

    @Autowired
    private CleanTables tables;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @Test
    void aReferralGoesItsWholeWayThroughTheCalls() throws Exception {
        ConcernId concern = concerns.raised();
        String all = "/api/v1/concerns/" + concern + "/referrals";

        assertThat(call("leila", "POST", all, "{}").statusCode()).isIn(400, 422);
        assertThat(call("leila", "POST", all, "{\"agency\":\"the neighbours\"}").statusCode())
                .isEqualTo(422);
        HttpResponse<String> begun = call("leila", "POST", all, "{\"agency\":\"MASH\"}");
        assertThat(begun.statusCode()).isEqualTo(201);
        String one = begun.headers().firstValue("Location").orElseThrow();
        assertThat(read(begun).get("state").asText()).isEqualTo("TO_MAKE");
        assertThat(call("dev", "POST", all, "{\"agency\":\"CHILDREN_SOCIAL_CARE\"}")
                        .statusCode())
                .isEqualTo(409);

        HttpResponse<String> opened = call("dev", "GET", one, "");
        assertThat(read(opened).get("number").get("day").asText()).isEqualTo("01632 960101");
        assertThat(read(opened).get("script").toString()).contains(concern.number());
        String seen = opened.headers().firstValue("ETag").orElseThrow();
        assertThat(call("dev", "POST", one + "/made", "{\"spokenTo\":\"Ms Okoro\"}", "If-Match", "\"99\"")
                        .statusCode())
                .isEqualTo(409);
        assertThat(state(call("dev", "POST", one + "/made", "{\"spokenTo\":\"Ms Okoro\"}", "If-Match", seen)))
                .isEqualTo("TO_WRITE");
        assertThat(call("dev", "POST", one + "/written", "{\"form\":{\"child\":\"Mia\"}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(state(call("dev", "POST", one + "/written", "{\"summary\":\"On their page.\"}")))
                .isEqualTo("WAITING");
        assertThat(state(call("dev", "POST", one + "/chased", "{\"spokenTo\":\"Mr Bell\"}")))
                .isEqualTo("WAITING");
        assertThat(read(call("dev", "POST", one + "/clock", "{\"move\":\"PAUSE\",\"reason\":\"They asked.\"}"))
                        .get("paused")
                        .asBoolean())
                .isTrue();
        assertThat(state(call(
                        "dev", "POST", one + "/answered", "{\"answer\":\"NO_FURTHER_ACTION\",\"said\":\"Below.\"}")))
                .isEqualTo("DECLINED");
        assertThat(state(call("dev", "POST", one + "/considered", "{\"agreed\":true,\"rationale\":\"So it is.\"}")))
                .isEqualTo("ANSWERED");
        assertThat(read(call("leila", "GET", all, "")).get("items")).hasSize(1);
        assertThat(call("leila", "POST", one + "/withdraw", "{\"rationale\":\"Late.\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whoRangFirstSaysSoAtOnceAndAWrongCallBeginsNothing() throws Exception {
        ConcernId concern = concerns.raised();
        String all = "/api/v1/concerns/" + concern + "/referrals";

        assertThat(call("leila", "POST", all, "{\"agency\":\"POLICE\",\"spokenTo\":\" \"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(read(call("leila", "GET", all, "")).get("items")).isEmpty();
        assertThat(
                        state(
                                call(
                                        "leila",
                                        "POST",
                                        all,
                                        "{\"agency\":\"POLICE\",\"spokenTo\":\"The control room\",\"at\":\"20:15\",\"reference\":\"CAD 1\"}")))
                .isEqualTo("TO_WRITE");
    }

    @Test
    void itIsThereForThoseWhoMayKnowOfTheCaseAlone() {
        ConcernId concern = concerns.acknowledged();
        ReferralId id = referrals.begun(concern, Agency.LADO);
        String one = "/api/v1/concerns/" + concern + "/referrals/" + id;
        String none = "/api/v1/concerns/" + ConcernId.random() + "/referrals/" + ReferralId.random();

        for (String person : new String[] {"hana", "cole", "mona", "tess", "adam"}) {
            for (String path : new String[] {one, one + "/made"}) {
                String method = path.endsWith("/made") ? "POST" : "GET";
                HttpResponse<String> answer = call(person, method, path, "{\"spokenTo\":\"x\"}");
                HttpResponse<String> nothing = call(person, method, path.replace(one, none), "{\"spokenTo\":\"x\"}");
                assertThat(withoutIds(answer)).as(person + " " + path).isEqualTo(withoutIds(nothing));
                assertThat(answer.statusCode()).isEqualTo(404);
            }
            assertThat(page(person, "/referrals/" + id)).isEqualTo(404);
            assertThat(page(person, "/concerns/" + concern + "/referrals")).isEqualTo(404);
        }
        assertThat(call("leila", "GET", "/api/v1/concerns/" + concerns.raised() + "/referrals/" + id, "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDirectoryIsForThoseWhoRing() {
        assertThat(page("leila", "/directory")).isEqualTo(200);
        assertThat(page("tess", "/directory")).isEqualTo(200);
        assertThat(page("hana", "/directory")).isEqualTo(403);
    }

    @Test
    void thePageSaysWhomToRingAndKeepsWhatWasTyped() {
        ConcernId concern = concerns.acknowledged();
        ReferralId id = referrals.begun(concern, Agency.LADO);
        Visitor leila = signedIn("leila");
        String path = "/referrals/" + id;

        assertThat(leila.get(path).body())
                .contains("01632 960103", "01632 960102", "Do not question the person", concern.number());
        HttpResponse<String> refused = leila.submit(path, path + "/made", Map.of("reference", "L-77"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("L-77", "Write to whom you spoke");
        assertThat(leila.submit(path, path + "/made", Map.of("spokenTo", "Ms Okoro"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(leila.get(path).body()).contains("Ms Okoro", "Which child or children?");
        assertThat(leila.submit(path, path + "/written", Map.of("form-person", "Sam Hill"))
                        .body())
                .contains("Sam Hill", "Answer the questions that are needed");
    }

    private int page(String person, String path) {
        return signedIn(person).get(path).statusCode();
    }

    private Visitor signedIn(String person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person);
        return visitor;
    }

    private String state(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return read(answer).get("state").asText();
    }

    private HttpResponse<String> call(String person, String method, String path, String body, String... headers) {
        return new Visitor(port).call(person, method, path, body, headers);
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        return json.readTree(answer.body());
    }

    private static String withoutIds(HttpResponse<String> answer) {
        return answer.statusCode() + answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }
}
