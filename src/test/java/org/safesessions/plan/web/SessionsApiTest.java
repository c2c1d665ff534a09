package org.safesessions.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.NOW;
import static org.safesessions.plan.Plans.TONIGHT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.plan.PlanSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = PlanSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:plan")
@AutoConfigureMockMvc
class SessionsApiTest {

    private static final String PLAN = """
            {"title": "Homework club", "sessionType": "CLASS", "audience": "CHILDREN_UNDER_13",
             "interactivity": "INTERACTIVE", "access": "REGISTERED", "platform": "ZOOM",
             "startsAt": "2026-11-23T18:00:00+00:00", "durationMinutes": 60, "timeZone": "Europe/London",
             "host": "hana", "coHosts": ["cole"], "expectedParticipants": 12,
             "offlineSupervision": "ACCOMPANIED", "onlineSupervision": "ACCOMPANIED",
             "expectations": {"cameras": "YOUR_CHOICE", "microphones": "YOUR_CHOICE", "comments": true,
                              "interactWith": "EACH_OTHER"}}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    PlanSlice.World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private MockHttpServletResponse call(String user, HttpMethod method, String path, String body, String... headers)
            throws Exception {
        MockHttpServletRequestBuilder call = request(method, path)
                .with(httpBasic(user, user))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        for (int index = 0; index < headers.length; index += 2) {
            call.header(headers[index], headers[index + 1]);
        }
        return mvc.perform(call).andReturn().getResponse();
    }

    private MockHttpServletResponse post(String user, String path, String body) throws Exception {
        return call(user, HttpMethod.POST, "/api/v1/sessions" + path, body);
    }

    private MockHttpServletResponse get(String user, String path) throws Exception {
        return call(user, HttpMethod.GET, "/api/v1/sessions" + path, "");
    }

    private JsonNode read(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return json.readTree(answer.getContentAsString());
    }

    private String planned() throws Exception {
        return read(post("hana", "", PLAN), 201).get("id").asText();
    }

    private String with(String field, String value) throws Exception {
        ObjectNode plan = (ObjectNode) json.readTree(PLAN);
        if (value == null) {
            plan.remove(field);
        } else {
            plan.set(field, json.readTree(value));
        }
        return plan.toString();
    }

    private static List<String> codes(JsonNode problem) {
        List<String> codes = new ArrayList<>();
        problem.get("reasons").forEach(reason -> codes.add(reason.get("code").asText()));
        return codes;
    }

    @Test
    void aPlanIsCreatedAndHandedIn() throws Exception {
        MockHttpServletResponse answer = post("hana", "", PLAN);

        JsonNode session = read(answer, 201);
        assertThat(answer.getHeader("Location"))
                .isEqualTo("/api/v1/sessions/" + session.get("id").asText());
        assertThat(answer.getHeader("ETag")).matches("\"\\d+\"");
        assertThat(session.get("state").asText()).isEqualTo("AWAITING_APPROVAL");
        assertThat(session.get("publicToken").asText()).matches("[a-z2-9]{26}");
        assertThat(session.get("riskLevel").asText()).isEqualTo("HIGH");
        assertThat(session.get("requiredControls").get(0).get("control").asText())
                .isNotBlank();
        assertThat(session.get("requiredControls").get(0).get("critical").asBoolean())
                .isTrue();
        assertThat(session.get("startsAt").asText()).isEqualTo("2026-11-23T18:00:00Z");
        assertThat(session.get("endsAt").asText()).isEqualTo("2026-11-23T19:00:00Z");
        assertThat(read(get("cole", "/" + session.get("id").asText()), 200)).isEqualTo(session);
    }

    @Test
    void instantsCarryTheOffsetOfTheSession() throws Exception {
        ObjectNode plan = (ObjectNode) json.readTree(PLAN);
        plan.put("startsAt", "2027-07-01T18:00:00+02:00").put("timeZone", "Europe/London");

        assertThat(read(post("hana", "", plan.toString()), 201).get("startsAt").asText())
                .isEqualTo("2027-07-01T17:00:00+01:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "access                | \"OPEN\"                          | INTERACTIVE_AND_OPEN",
                "interactivity         | \"BROADCAST\"                     | EXPECTATIONS_DO_NOT_FIT",
                "platform              | \"SKYPE\"                         | PLATFORM_RETIRED",
                "platform              | \"YOUTUBE\"                       | PLATFORM_UNSUITABLE",
                "coHosts               | []                                | NO_CO_HOST",
                "coHosts               |                                   | NO_CO_HOST",
                "onlineSupervision     | \"INDEPENDENT\"                   | ONLINE_SUPERVISION_LOWER",
                "startsAt              | \"2026-11-23T09:59:59Z\"          | STARTS_IN_THE_PAST",
                "startsAt              | \"-999999999-01-01T00:00:00+18:00\" | STARTS_IN_THE_PAST",
                "startsAt              | \"+999999998-12-31T23:59:59-18:00\" | STARTS_TOO_FAR_AHEAD",
                "durationMinutes       | 2147483647                        | DURATION_OUT_OF_RANGE",
                "durationMinutes       | -5                                | DURATION_OUT_OF_RANGE",
                "host                  | \"hugo\"                          | STAFF_NOT_CLEARED",
                "host                  | \"cole\"                          | HOST_IS_CO_HOST",
                "host                  | \"nobody\"                        | UNKNOWN_STAFF",
                "title                 | \"ab\"                            | TEXT_TOO_SHORT",
                "title                 | \"evil\\u202ereversed\"           | TEXT_NOT_ACCEPTED",
                "expectedParticipants  | 51                                | LARGE_SESSION_NEEDS_SECOND_CO_HOST"
            })
    void aRuleThatIsBrokenIsNamedInWords(String field, String value, String code) throws Exception {
        JsonNode problem = read(post("hana", "", with(field, value)), 422);

        assertThat(problem.get("type").asText()).isEqualTo("/problems/plan-refused");
        assertThat(codes(problem)).contains(code);
        problem.get("reasons")
                .forEach(reason -> assertThat(reason.get("text").asText())
                        .isNotEqualTo(reason.get("code").asText())
                        .doesNotContain("{0}", "{1}"));
    }

    @Test
    void aRetiredPlatformNamesItsReplacement() throws Exception {
        JsonNode skype = read(post("hana", "", with("platform", "\"SKYPE\"")), 422);
        JsonNode hangouts = read(post("hana", "", with("platform", "\"GOOGLE_HANGOUTS\"")), 422);

        assertThat(skype.get("replacement").asText()).isEqualTo("TEAMS");
        assertThat(hangouts.get("reasons").get(0).get("replacement").asText()).isEqualTo("GOOGLE_MEET");
        assertThat(skype.get("reasons").get(0).get("text").asText())
                .isEqualTo("Skype no longer exists. Use Microsoft Teams instead.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "sessionType",
                "audience",
                "interactivity",
                "access",
                "platform",
                "startsAt",
                "durationMinutes",
                "timeZone",
                "host",
                "expectedParticipants",
                "offlineSupervision",
                "onlineSupervision",
                "expectations"
            })
    void aFieldThatIsMissingIsNamed(String field) throws Exception {
        JsonNode problem = read(post("hana", "", with(field, null)), 400);

        assertThat(problem.get("reasons").get(0).get("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "audience             | \"TEENS\"",
                "audience             | 1",
                "audience             | null",
                "startsAt             | \"tomorrow\"",
                "startsAt             | \"2026-11-23T18:00:00\"",
                "startsAt             | {}",
                "timeZone             | \"Europe/Atlantis\"",
                "durationMinutes      | \"an hour\"",
                "durationMinutes      | 99999999999999999999",
                "durationMinutes      | 1.5",
                "host                 | \"Hana; drop table staff\"",
                "host                 | \"\"",
                "coHosts              | \"cole\"",
                "coHosts              | [null]",
                "coHosts              | [\"../etc\"]",
                "expectedParticipants | 0",
                "expectedParticipants | -1",
                "title                | [\"x\"]",
                "title                | \"nul\\u0000byte\"",
                "expectations         | {}",
                "expectations         | {\"cameras\":\"ON\",\"microphones\":\"ON\",\"comments\":null,\"interactWith\":\"NOBODY\"}"
            })
    void whatCannotBeReadIsRefusedAndNeverBreaksAnything(String field, String value) throws Exception {
        JsonNode problem = read(post("hana", "", with(field, value)), 400);

        assertThat(problem.get("reasons")).isNotEmpty();
    }

    @Test
    void halfACharacterIsRefused() throws Exception {
        assertThat(post("hana", "", PLAN.replace("Homework", "half \\ud83d")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void theVeryLastMomentOfTimeIsRefused() throws Exception {
        String body = with("startsAt", "\"+999999999-12-31T23:59:59-18:00\"");

        assertThat(post("hana", "", body).getStatus()).isIn(400, 422);
    }

    @Test
    void anUnknownWordIsAnsweredWithTheKnownOnes() throws Exception {
        JsonNode problem = read(post("hana", "", with("audience", "\"TEENS\"")), 400);

        assertThat(problem.get("reasons").get(0).get("text").asText())
                .contains("CHILDREN_UNDER_13, CHILDREN_13_TO_17, ADULTS_AT_RISK, MIXED, ADULTS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"title\":", "\"text\"", "12", "{} {}"})
    void aBodyThatIsNoPlanIsRefused(String body) throws Exception {
        assertThat(post("hana", "", body).getStatus()).isEqualTo(400);
    }

    @Test
    void aMegabyteOfTitleIsRefusedUnread() throws Exception {
        assertThat(post("hana", "", with("title", "\"" + "x".repeat(1_000_000) + "\""))
                        .getStatus())
                .isEqualTo(413);
        assertThat(post("hana", "", with("title", "\"" + "x".repeat(30_000) + "\""))
                        .getStatus())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cole", "leila", "mona", "tess", "adam"})
    void onlyHostsPlan(String who) throws Exception {
        assertThat(codes(read(post(who, "", PLAN), 403))).containsExactly("NOT_YOUR_DUTY");
    }

    @Test
    void aLeadApprovesAndTheNextStateIsTold() throws Exception {
        String id = planned();
        String version = get("leila", "/" + id).getHeader("ETag");

        JsonNode session = read(post("leila", "/" + id + "/approval", "{\"approved\":true}"), 200);

        assertThat(session.get("state").asText()).isEqualTo("OPEN_FOR_REGISTRATION");
        assertThat(session.get("approvedBy").asText()).isEqualTo("leila");
        assertThat(get("leila", "/" + id).getHeader("ETag")).isNotEqualTo(version);
        assertThat(codes(read(post("leila", "/" + id + "/approval", "{\"approved\":true}"), 409)))
                .containsExactly("STALE");
    }

    @Test
    void aPlanIsReturnedWithAReasonRevisedAsSeenAndHandedInAgain() throws Exception {
        String id = planned();
        assertThat(codes(read(post("leila", "/" + id + "/approval", "{\"approved\":false}"), 422)))
                .containsExactly("REASON_MISSING");
        MockHttpServletResponse returned =
                post("leila", "/" + id + "/approval", "{\"approved\":false,\"reason\":\"Who lets people in?\"}");
        assertThat(read(returned, 200).get("state").asText()).isEqualTo("DRAFT");

        String path = "/api/v1/sessions/" + id;
        assertThat(call("hana", HttpMethod.PUT, path, PLAN).getStatus()).isEqualTo(428);
        assertThat(call("hana", HttpMethod.PUT, path, PLAN, "If-Match", "\"77\"")
                        .getStatus())
                .isEqualTo(412);
        JsonNode again = read(call("hana", HttpMethod.PUT, path, PLAN, "If-Match", returned.getHeader("ETag")), 200);
        assertThat(again.get("state").asText()).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void everyChangeHonoursIfMatch() throws Exception {
        String path = "/api/v1/sessions/" + planned();
        for (String act : List.of("/approval", "/staff", "/postpone", "/cancel")) {
            String body = "{\"approved\":true,\"addCoHost\":\"cora\",\"reason\":\"Because\"}";

            assertThat(call("leila", HttpMethod.POST, path + act, body, "If-Match", "\"99\"")
                            .getStatus())
                    .isEqualTo(412);
        }
    }

    @Test
    void substitutesPostponementsAndCancellationsAreDone() throws Exception {
        String id = planned();
        assertThat(read(post("mona", "/" + id + "/staff", "{\"addCoHost\":\"cora\"}"), 200)
                        .get("coHosts"))
                .hasSize(2);
        assertThat(codes(read(post("mona", "/" + id + "/staff", "{\"host\":\"hugo\"}"), 422)))
                .containsExactly("STAFF_NOT_CLEARED");
        assertThat(post("mona", "/" + id + "/staff", "{\"host\":\"../x\"}").getStatus())
                .isEqualTo(400);

        JsonNode postponed = read(
                post("cole", "/" + id + "/postpone", "{\"newStartsAt\":\"2026-11-30T18:00:00Z\",\"reason\":\"Ill\"}"),
                200);
        assertThat(postponed.get("state").asText()).isEqualTo("POSTPONED");
        String next = postponed.get("replacedBy").asText();
        assertThat(read(get("hana", "/" + next), 200).get("replaces").asText()).isEqualTo(id);

        assertThat(codes(read(post("hana", "/" + next + "/cancel", "{}"), 422))).containsExactly("REASON_MISSING");
        assertThat(read(post("hana", "/" + next + "/cancel", "{\"reason\":\"Flood\"}"), 200)
                        .get("state")
                        .asText())
                .isEqualTo("CANCELLED");
        assertThat(codes(read(post("hana", "/" + next + "/cancel", "{\"reason\":\"Flood\"}"), 409)))
                .containsExactly("TOO_LATE_TO_CALL_OFF");
    }

    @Test
    void peopleSeeTheirSessionsAndLeadsAndManagersAll() throws Exception {
        String id = planned();
        for (String who : List.of("hana", "cole", "leila", "mona")) {
            assertThat(read(get(who, ""), 200).get("items")).hasSize(1);
            assertThat(read(get(who, "?from=" + TONIGHT + "&to=" + TONIGHT.plusSeconds(1)), 200)
                            .get("items"))
                    .hasSize(1);
            assertThat(read(get(who, "?to=" + TONIGHT), 200).get("items")).isEmpty();
            assertThat(read(get(who, "?state=READY,DRAFT"), 200).get("items")).isEmpty();
            assertThat(read(get(who, "?state=AWAITING_APPROVAL"), 200).get("items"))
                    .hasSize(1);
        }
        for (String who : List.of("henry", "cora", "tess", "adam")) {
            assertThat(read(get(who, ""), 200).get("items")).isEmpty();
            assertThat(get(who, "/" + id).getStatus()).isEqualTo(403);
        }
        assertThat(get("leila", "/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(get("leila", "/not-an-id").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?state=NONSENSE", "?from=yesterday", "?from=2026-11-23", "?page=-1", "?page=x", "?page=10001"})
    void aQuestionThatCannotBeReadIsRefused(String query) throws Exception {
        assertThat(get("leila", query).getStatus()).isEqualTo(400);
    }

    @Test
    void theEndsOfTimeAreNoTrouble() throws Exception {
        planned();

        assertThat(read(get("leila", "?from=-999999999-01-01T00:00:00Z&to=9999-12-31T00:00:00Z"), 200)
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void longListsComeInPages() throws Exception {
        for (int count = 0; count < 101; count++) {
            planned();
        }

        JsonNode first = read(get("leila", "?from=" + NOW), 200);
        assertThat(first.get("items")).hasSize(100);
        JsonNode second = read(call("leila", HttpMethod.GET, first.get("next").asText(), ""), 200);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.hasNonNull("next")).isFalse();
    }
}
