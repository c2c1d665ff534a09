package org.safesessions.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = WebSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:shell")
@ExtendWith(OutputCaptureExtension.class)
class ProblemAnswersTest {

    private static final String PLAN =
            "{\"title\":\"Homework\",\"platform\":\"ZOOM\",\"startsAt\":\"2026-11-23T18:30:00Z\","
                    + "\"durationMinutes\":45,\"comments\":true,\"coHosts\":[\"cole\"]}";

    @LocalServerPort
    int port;

    @Autowired
    StaffDesk staff;

    @Autowired
    WebSlice.Heard heard;

    @Autowired
    ObjectMapper json;

    Visitor visitor;

    @BeforeEach
    void hanaVisits() {
        staff.enrol(new Staff(new StaffId("hana"), "Hana", Set.of(Duty.HOST)));
        heard.refusals.clear();
        visitor = new Visitor(port);
    }

    @Test
    void answersWhatIsSentWell() {
        assertThat(visitor.call("hana", "POST", "/api/v1/probe", PLAN).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"UNACCEPTABLE,422", "CONFLICT,409", "NOT_ALLOWED,403", "NOT_FOUND,404"})
    void givesEachKindOfRefusalItsStatusHoweverDeepItIsWrapped(String kind, int status) throws Exception {
        HttpResponse<String> answer = visitor.call("hana", "GET", "/api/v1/probe/refuse/" + kind, "");

        JsonNode problem = problem(answer, status);
        assertThat(problem.get("type").asText()).isEqualTo("/problems/start-refused");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("reasons").get(0).get("code").asText()).isEqualTo("NOT_YOUR_DUTY");
        assertThat(problem.get("reasons").get(1).get("text").asText()).contains("(7 KB at most)");
        assertThat(answer.body()).doesNotContain("Leila");
    }

    @Test
    void putsARefusalOnRecordAfterwards() {
        visitor.call("hana", "GET", "/api/v1/probe/refuse/CONFLICT", "");

        assertThat(heard.refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.name()).isEqualTo("refused.start-refused");
            assertThat(refusal.subject()).isEqualTo("123e4567-e89b-12d3-a456-426614174000");
            assertThat(refusal.by()).isEqualTo(new StaffId("hana"));
            assertThat(refusal.at()).isEqualTo(WebSlice.NOW);
            assertThat(refusal.codes()).containsExactly("NOT_YOUR_DUTY", "TOO_LARGE");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "stale,409,/problems/stale,STALE",
        "staleByHand,409,/problems/stale,STALE",
        "lock,409,/problems/conflict,TRY_AGAIN",
        "unique,409,/problems/conflict,TRY_AGAIN",
        "tooLong,400,/problems/invalid-input,TEXT_NOT_ALLOWED"
    })
    void saysWhatTheDatabaseMeant(String what, int status, String type, String code) throws Exception {
        JsonNode problem = problem(visitor.call("hana", "GET", "/api/v1/probe/throw/" + what, ""), status);

        assertThat(problem.get("type").asText()).isEqualTo(type);
        assertThat(problem.get("reasons").get(0).get("code").asText()).isEqualTo(code);
    }

    @Test
    void namesTheReplacementOfARetiredPlatform() throws Exception {
        JsonNode problem = problem(visitor.call("hana", "GET", "/api/v1/probe/throw/retired", ""), 422);

        assertThat(problem.get("type").asText()).isEqualTo("/problems/plan-refused");
        assertThat(problem.get("reasons").get(0).get("replacement").asText()).isEqualTo("TEAMS");
    }

    @Test
    void tellsAReferenceAndNothingElseWhenItIsOurFault(CapturedOutput log) throws Exception {
        HttpResponse<String> answer = visitor.call("hana", "GET", "/api/v1/probe/throw/other", "");

        JsonNode problem = problem(answer, 500);
        String text = problem.get("reasons").get(0).get("text").asText();
        String reference = text.replaceAll(".*reference ([0-9a-f]{8}).*", "$1");
        assertThat(log.getAll()).contains("reference " + reference).contains("WebSlice");
        assertThat(log.getAll() + answer.body()).doesNotContain("Leila");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "ZOOM"|"CARRIER_PIGEON"|FIELD_NOT_ONE_OF|platform
                    "ZOOM"|0|FIELD_NOT_ONE_OF|platform
                    "2026-11-23T18:30:00Z"|"tomorrow"|FIELD_UNREADABLE|startsAt
                    "2026-11-23T18:30:00Z"|"2026-11-23T18:30:00"|FIELD_UNREADABLE|startsAt
                    45|"many"|FIELD_UNREADABLE|durationMinutes
                    45|4.5|FIELD_UNREADABLE|durationMinutes
                    45|99999999999|MALFORMED|-
                    true|1|FIELD_UNREADABLE|comments
                    ["cole"]|"cole"|FIELD_UNREADABLE|coHosts
                    "Homework"|""|FIELD_INVALID|title
                    "Homework"|"A title that is longer than twenty"|FIELD_INVALID|title
                    "Homework"|"A\\u0000B"|TEXT_NOT_ALLOWED|title
                    "Homework"|"A\\ud800B"|TEXT_NOT_ALLOWED|title
                    ["cole"]|["co\\u0000le"]|TEXT_NOT_ALLOWED|coHosts[0]
                    true}|true|MALFORMED|-
                    """)
    void saysWhichFieldCannotBeRead(String good, String bad, String code, String field) throws Exception {
        String sent = PLAN.replace(good, bad);
        if (sent.equals(PLAN)) {
            sent = PLAN.substring(0, PLAN.length() - 1);
        }

        HttpResponse<String> answer = visitor.call("hana", "POST", "/api/v1/probe", sent);

        JsonNode reason = problem(answer, 400).get("reasons").get(0);
        assertThat(reason.get("code").asText()).isEqualTo(code);
        assertThat(reason.get("text").asText()).contains(field.equals("-") ? "" : field);
        assertThat(answer.body()).doesNotContain("CARRIER_PIGEON", "tomorrow");
    }

    @Test
    void namesTheAllowedValues() throws Exception {
        HttpResponse<String> answer =
                visitor.call("hana", "POST", "/api/v1/probe", PLAN.replace("ZOOM", "CARRIER_PIGEON"));

        assertThat(problem(answer, 400).get("reasons").get(0).get("text").asText())
                .contains("platform must be one of", "ZOOM", "TEAMS");
    }

    @Test
    void refusesAMegabyteWhetherItsLengthIsToldOrNot() throws Exception {
        String huge = PLAN.replace("Homework", "x".repeat(1_000_000));

        HttpResponse<String> told = visitor.call("hana", "POST", "/api/v1/probe", huge);
        HttpResponse<String> untold = visitor.send(Visitor.as(
                "hana",
                HttpRequest.newBuilder(visitor.at("/api/v1/probe"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8))))));

        assertThat(problem(told, 413).get("type").asText()).isEqualTo("/problems/too-large");
        assertThat(problem(told, 413).get("instance").asText()).isEqualTo("/api/v1/probe");
        assertThat(problem(untold, 413).get("type").asText()).isEqualTo("/problems/too-large");
    }

    @Test
    void answersWhatNoHandlerMatches() throws Exception {
        problem(visitor.call("hana", "GET", "/api/v1/nothing", ""), 404);
        problem(visitor.call("hana", "GET", "/api/v1/probe/not-a-uuid", ""), 404);
        problem(visitor.call("hana", "DELETE", "/api/v1/probe", ""), 405);
        problem(visitor.call("hana", "POST", "/api/v1/probe", ""), 400);
        problem(
                visitor.call("hana", "GET", "/api/v1/probe/123e4567-e89b-12d3-a456-426614174000?platform=PIGEON", ""),
                400);
        HttpResponse<String> xml = visitor.send(Visitor.as(
                "hana",
                HttpRequest.newBuilder(visitor.at("/api/v1/probe"))
                        .header("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofString("<plan/>"))));
        problem(xml, 415);
        problem(visitor.call("hana", "POST", "/api/v1/probe", PLAN, "Accept", "image/png"), 406);
    }

    @Test
    void asksProgramsToSignInWithAProblemToo() throws Exception {
        HttpResponse<String> answer = visitor.call("nobody", "GET", "/api/v1/probe/throw/other", "");

        assertThat(problem(answer, 401).get("type").asText()).isEqualTo("/problems/sign-in");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Basic");
    }

    @Test
    void showsPeopleAPageThatSaysWhatToDoNext() {
        visitor.signIn("hana");

        HttpResponse<String> refused = visitor.get("/probe/refuse");
        HttpResponse<String> missing = visitor.get("/no-such-page");
        HttpResponse<String> failed = visitor.get("/probe/fail");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("That cannot be done now", "Nothing was done. Try again.", "Hana", "Go to the home page");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("We cannot find that");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("Something went wrong on our side").doesNotContain("Leila");
    }

    @Test
    void saysWhichDutyIsMissingAndWhomToAsk() {
        staff.enrol(new Staff(new StaffId("mona"), "Mona", Set.of(Duty.MANAGER)));
        visitor.signIn("hana");

        HttpResponse<String> refused = visitor.get("/probe/not-yours");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains(
                        "You may not do that",
                        "It is for: Safeguarding lead, Manager.",
                        "You are signed in as Hana. Your duties: Host.",
                        "Managers whom you can ask: Mona.",
                        "Go to the home page");
    }

    @Test
    void tellsNoNamesWhereNobodyCouldHelp() {
        visitor.signIn("hana");

        HttpResponse<String> tooOld = visitor.post("/probe/form", "text=hello");
        HttpResponse<String> closed = visitor.get("/actuator/env");

        assertThat(tooOld.body()).doesNotContain("Managers whom you can ask");
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body()).contains("This is not open to anybody here").doesNotContain("Managers whom");
    }

    @Test
    void explainsAFormThatIsTooOldTooLargeOrUnstorable() {
        visitor.signIn("hana");

        HttpResponse<String> tooOld = visitor.post("/probe/form", "text=hello");
        HttpResponse<String> tooLarge =
                visitor.submit("/no-such-page", "/probe/form", Map.of("text", "x".repeat(600_000)));
        HttpResponse<String> nul = visitor.submit("/no-such-page", "/probe/form", Map.of("text", "a\0b"));
        HttpResponse<String> fine = visitor.submit("/no-such-page", "/probe/form", Map.of("text", "x".repeat(9_000)));

        assertThat(tooOld.statusCode()).isEqualTo(403);
        assertThat(tooOld.body()).contains("open for too long");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("(256 KB at most)");
        assertThat(nul.statusCode()).isEqualTo(400);
        assertThat(fine.body()).isEqualTo("9000");
    }

    @Test
    void answersPathsThatTheFirewallRejectsWithoutATrace(CapturedOutput log) throws Exception {
        HttpResponse<String> rejected = visitor.get("/api/v1/probe;a=b");

        problem(rejected, 400);
        assertThat(log.getAll()).doesNotContain("RequestRejectedException");
    }

    private JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).get().isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        return json.readTree(answer.body());
    }
}
