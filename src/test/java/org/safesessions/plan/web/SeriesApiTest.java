package org.safesessions.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.plan.PlanSlice;
import org.safesessions.plan.SeriesWatch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = PlanSlice.class, properties = "spring.datasource.url=jdbc:h2:mem:plan")
@AutoConfigureMockMvc
class SeriesApiTest {

    private static final String SERIES = """
            {"title": "Homework club", "sessionType": "CLASS", "audience": "CHILDREN_UNDER_13",
             "interactivity": "INTERACTIVE", "access": "REGISTERED", "platform": "ZOOM",
             "startsAt": "2026-11-23T18:00:00+00:00", "durationMinutes": 60, "timeZone": "Europe/London",
             "host": "hana", "coHosts": ["cole"], "expectedParticipants": 12,
             "offlineSupervision": "ACCOMPANIED", "onlineSupervision": "ACCOMPANIED",
             "expectations": {"cameras": "YOUR_CHOICE", "microphones": "YOUR_CHOICE", "comments": true,
                              "interactWith": "EACH_OTHER"},
             "repeats": {"every": "WEEK", "until": "2026-12-14", "except": ["2026-12-07"]}}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    SeriesWatch watch;

    @Autowired
    PlanSlice.World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void finish() {
        watch.look();
    }

    private MockHttpServletResponse call(String user, HttpMethod method, String path, String body) throws Exception {
        return mvc.perform(request(method, "/api/v1/series" + path)
                        .with(httpBasic(user, user))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private JsonNode read(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return json.readTree(answer.getContentAsString());
    }

    private JsonNode post(String user, String path, String body, int status) throws Exception {
        return read(call(user, HttpMethod.POST, path, body), status);
    }

    private String planned() throws Exception {
        return "/" + post("hana", "", SERIES, 201).get("id").asText();
    }

    private static List<String> each(JsonNode items, String field) {
        List<String> values = new ArrayList<>();
        items.forEach(item -> values.add(item.path(field).asText("-")));
        return values;
    }

    @Test
    void aSeriesIsPlannedWithItsDates() throws Exception {
        MockHttpServletResponse answer = call("hana", HttpMethod.POST, "", SERIES);

        JsonNode series = read(answer, 201);
        assertThat(answer.getHeader("Location"))
                .isEqualTo("/api/v1/series/" + series.get("id").asText());
        assertThat(series.get("state").asText()).isEqualTo("AWAITING_APPROVAL");
        assertThat(series.get("riskLevel").asText()).isEqualTo("HIGH");
        assertThat(series.get("requiredControls")).isNotEmpty();
        assertThat(each(series.get("sessions"), "date")).containsExactly("2026-11-23", "2026-11-30", "2026-12-14");
        assertThat(each(series.get("sessions"), "startsAt"))
                .containsExactly("2026-11-23T18:00:00Z", "2026-11-30T18:00:00Z", "2026-12-14T18:00:00Z");
        assertThat(each(series.get("sessions"), "state")).containsExactly("AWAITING_APPROVAL", "PLANNED", "PLANNED");
        assertThat(read(call("cole", HttpMethod.GET, "/" + series.get("id").asText(), ""), 200))
                .isEqualTo(series);
    }

    @Test
    void onceApprovedEachDateIsASessionOfItsOwn() throws Exception {
        String id = planned();

        JsonNode series = post("leila", id + "/approval", "{\"approved\": true}", 200);

        assertThat(series.get("state").asText()).isEqualTo("APPROVED");
        assertThat(series.get("approvedBy").asText()).isEqualTo("leila");
        assertThat(series.get("approvedUntil").asText()).isEqualTo("2027-05-24");
        assertThat(each(series.get("sessions"), "state")).containsOnly("OPEN_FOR_REGISTRATION");
        assertThat(each(series.get("sessions"), "id")).doesNotHaveDuplicates().doesNotContain("-");
        assertThat(each(series.get("sessions"), "publicToken"))
                .doesNotHaveDuplicates()
                .doesNotContain("-");
        assertThat(each(read(call("mona", HttpMethod.GET, "", ""), 200).get("items"), "id"))
                .containsExactly(series.get("id").asText());
    }

    @Test
    void oneDateIsMovedCancelledOrChanged() throws Exception {
        String id = planned();
        post("leila", id + "/approval", "{\"approved\": true}", 200);

        post("hana", id + "/dates/2026-11-30/move", """
                {"newStartsAt": "2026-12-01T18:00:00Z", "reason": "The hall is taken."}""", 200);
        ObjectNode other = (ObjectNode) json.readTree(SERIES);
        other.remove("repeats");
        other.put("platform", "TEAMS");
        other.put("startsAt", "2026-12-14T18:00:00Z");
        other.put("reason", "Zoom is down.");
        read(call("hana", HttpMethod.PUT, id + "/dates/2026-12-14", other.toString()), 200);
        JsonNode series = post("cole", id + "/dates/2026-11-23/cancel", "{\"reason\": \"Ill.\"}", 200);

        assertThat(each(series.get("sessions"), "startsAt"))
                .containsExactly("2026-11-23T18:00:00Z", "2026-12-01T18:00:00Z", "2026-12-14T18:00:00Z");
        assertThat(each(series.get("sessions"), "date")).containsExactly("2026-11-23", "2026-11-30", "2026-12-14");
        assertThat(each(series.get("sessions"), "state"))
                .containsExactly("CANCELLED", "OPEN_FOR_REGISTRATION", "AWAITING_APPROVAL");
        assertThat(series.get("sessions").get(2).get("differs").get(0).asText()).isEqualTo("PLATFORM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400",
                "{\"every\": \"DAY\", \"until\": \"2026-12-14\"} | 400",
                "{\"every\": \"WEEK\"} | 400",
                "{\"every\": \"WEEK\", \"until\": \"soon\"} | 400",
                "{\"every\": \"WEEK\", \"until\": \"2026-12-14\", \"except\": [null]} | 400",
                "{\"every\": \"WEEK\", \"until\": \"2026-12-14\", \"except\": \"never\"} | 400",
                "null | 400",
                "{\"every\": \"WEEK\", \"until\": \"2026-11-22\"} | 422",
                "{\"every\": \"WEEK\", \"until\": \"+999999999-12-31\"} | 422",
                "{\"every\": \"WEEK\", \"until\": \"-999999999-01-01\"} | 422"
            })
    void repeatsThatCannotBeAreRefusedKindly(String repeats, int status) throws Exception {
        ObjectNode body = (ObjectNode) json.readTree(SERIES);
        body.set("repeats", json.readTree(repeats));

        MockHttpServletResponse answer = call("hana", HttpMethod.POST, "", body.toString());

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void aBodyThatIsNoPlanIsRefusedKindly() throws Exception {
        ObjectNode body = (ObjectNode) json.readTree(SERIES);
        body.remove("title");
        assertThat(post("hana", "", body.toString(), 400).toString()).contains("title");
        body = (ObjectNode) json.readTree(SERIES);
        body.put("platform", "CARRIER_PIGEON");
        assertThat(post("hana", "", body.toString(), 400).toString()).contains("platform");
        body = (ObjectNode) json.readTree(SERIES);
        body.put("access", "OPEN");
        assertThat(post("hana", "", body.toString(), 422).get("type").asText()).isEqualTo("/problems/plan-refused");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(call("leila", HttpMethod.GET, "/nothing", "").getStatus()).isEqualTo(404);
        assertThat(call("leila", HttpMethod.GET, "/3f0c7c5e-0000-4000-8000-000000000000", "")
                        .getStatus())
                .isEqualTo(404);
        String id = planned();
        assertThat(call("henry", HttpMethod.GET, id, "").getStatus()).isEqualTo(403);
        post("hana", id + "/dates/2026-12-07/cancel", "{\"reason\": \"Ill.\"}", 404);
        assertThat(call("hana", HttpMethod.POST, id + "/dates/soon/cancel", "{\"reason\": \"Ill.\"}")
                        .getStatus())
                .isIn(400, 404);
    }
}
