package org.safesessions.concern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.ConcernScenes.Raised;
import org.safesessions.Elsewhere;
import org.safesessions.PlantedWords;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.process.ConcernWatch;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Concerns as browsers and programs meet them. */
@WholeHouse
@ExtendWith(OutputCaptureExtension.class)
class ConcernWebTest {

    private static final String PUBLIC = "/api/v1/public/concerns";
    private static final String ALL = "/api/v1/concerns";
    private static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(2)>'\";--{{7*7}}${7*7}[[${7*7}]]=cmd|' /C calc'!A0";
    private static final Pattern RECEIPT = Pattern.compile("id=\"receipt\">([^<]+)<");

    @LocalServerPort
    private int port;

    @Autowired
    private CleanTables tables;

    @Autowired
    private ConcernScenes concerns;

    @Autowired
    private Scenes scenes;

    @Autowired
    private ConcernWatch watch;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @Test
    void anybodyMayRaiseOneAndGetsTheSameReceiptForTheSameRequest() throws Exception {
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = raise(key, body("It happened."));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(read(first).get("receipt").asText()).matches("([0-9A-Z]{4}-){5}[0-9A-Z]");
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(no -> assertThat(no).contains("no-store"));
        assertThat(raise(key, body("It happened.")).body()).isEqualTo(first.body());
        assertThat(raise(key, body("It happened!")).statusCode()).isEqualTo(422);
        assertThat(raise(key.toUpperCase(), body("It happened.")).body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "11111111-1111-1111-1111-111111111111",
                "not-a-key",
                "12345678-1234-1234-1234-123456789012"
            })
    void aWeakKeyIsRefused(String key) {
        assertThat(raise(key, body("It happened.")).statusCode()).isEqualTo(400);
        assertThat(call("hana", "POST", ALL, body("x"), "Idempotency-Key", key).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMissingKeyIsRefused() {
        assertThat(publicPost(PUBLIC, body("It happened.")).statusCode()).isEqualTo(400);
        assertThat(call("hana", "POST", ALL, body("It happened.")).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"whatHappened\":\" \"}",
                "{\"whatHappened\":\"x\",\"about\":{\"kind\":\"DOG\"}}",
                "{\"whatHappened\":\"x\",\"about\":{\"kind\":1}}",
                "{\"whatHappened\":\"x\",\"immediateDanger\":\"yes\"}",
                "{\"whatHappened\":\"\\u0000\"}",
                "{\"whatHappened\":\"\\ud800\"}",
                "{\"whatHappened\":[\"x\"]}",
                "nonsense"
            })
    void whatCannotBeReadIsRefusedInWords(String body) throws Exception {
        HttpResponse<String> answer = raise(UUID.randomUUID().toString(), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(read(answer).get("reasons").get(0).get("text").asText()).isNotBlank();
    }

    @Test
    void lengthAndCharactersNeverBreakIt() {
        assertThat(raise(UUID.randomUUID().toString(), body("a".repeat(10_000))).statusCode())
                .isEqualTo(201);
        assertThat(raise(UUID.randomUUID().toString(), body("a".repeat(10_001))).statusCode())
                .isEqualTo(422);
        assertThat(raise(UUID.randomUUID().toString(), body("a".repeat(1_000_000)))
                        .statusCode())
                .isIn(400, 413);
        assertThat(raise(UUID.randomUUID().toString(), body("\\u202E \\uF8FF ok"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aConcernIsLookedAfterThroughTheCallsOfTheContract() throws Exception {
        Raised raised = concerns.raised(ConcernScenes.report());
        String one = ALL + "/" + raised.id();

        assertThat(read(call("leila", "GET", ALL, ""))
                        .get("items")
                        .get(0)
                        .get("id")
                        .asText())
                .isEqualTo(raised.id().toString());
        HttpResponse<String> opened = call("leila", "GET", one, "");
        assertThat(read(opened).get("whatHappened").asText()).contains("asked for her number");
        assertThat(opened.headers().firstValue("ETag")).isPresent();
        assertThat(call("leila", "POST", one + "/acknowledge", "{}", "If-Match", "\"99\"")
                        .statusCode())
                .isEqualTo(409);
        assertThat(call("leila", "POST", one + "/acknowledge", "").statusCode()).isEqualTo(200);
        assertThat(call("leila", "POST", one + "/acknowledge", "").statusCode()).isEqualTo(409);
        assertThat(status(raised.receipt()).get("status").asText()).isEqualTo("BEING_LOOKED_AT");
        assertThat(call(
                                "dev",
                                "POST",
                                one + "/triage",
                                "{\"category\":\"x\",\"severity\":\"WORST\",\"rationale\":\"y\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(read(call(
                                "dev",
                                "POST",
                                one + "/triage",
                                "{\"category\":\"GROOMING\",\"severity\":\"HIGH\",\"rationale\":\"He asked twice.\"}"))
                        .get("severity")
                        .asText())
                .isEqualTo("HIGH");
        assertThat(call("leila", "POST", one + "/entries", "{\"kind\":\"NOTE\",\"text\":\"Rang her mother.\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(call("leila", "POST", one + "/entries", "{\"kind\":\"MESSAGE\",\"text\":\"Thank you.\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(call(
                                "dev",
                                "POST",
                                one + "/threshold",
                                "{\"decision\":\"REFER\",\"rationale\":\"He wants to meet her.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(call("dev", "POST", one + "/review", "{\"found\":\"All quiet.\",\"next\":\"TOMORROW\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(read(call("leila", "POST", one + "/close", "{\"outcome\":\"REFERRED\",\"rationale\":\"Done.\"}"))
                        .get("state")
                        .asText())
                .isEqualTo("CLOSING");
        assertThat(status(raised.receipt()).get("status").asText()).isEqualTo("BEING_LOOKED_AT");
        assertThat(call("leila", "POST", one + "/sign-off", "{\"agreed\":true,\"rationale\":\"Me.\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(call("dev", "POST", one + "/sign-off", "{\"agreed\":true,\"rationale\":\"So it is.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(read(call("leila", "GET", one, ""))
                        .get("work")
                        .get("signedOffBy")
                        .asText())
                .isEqualTo("dev");
        assertThat(read(call("leila", "GET", one + "/chronology", "")).get("items"))
                .hasSize(10)
                .anyMatch(entry -> entry.get("text").asText().equals("Rang her mother."));
        assertThat(status(raised.receipt()).get("status").asText()).isEqualTo("FINISHED");
        assertThat(status(raised.receipt()).get("messages").get(0).get("text").asText())
                .isEqualTo("Thank you.");
        assertThat(status(raised.receipt()).toString()).doesNotContain("Rang", "leila", "HIGH");
    }

    @Test
    void everybodyElseAndWhomeverItIsAboutGetsTheAnswerForWhatIsNotThere() throws Exception {
        ConcernId id = concerns.raised(ConcernScenes.about("leila")).id();
        ConcernId nothing = ConcernId.random();
        for (String person : List.of("hana", "cole", "leila", "mona", "tess", "adam", "hugo")) {
            for (String call : List.of("", "/chronology")) {
                assertThat(withoutIds(call(person, "GET", ALL + "/" + id + call, "")))
                        .as(person + call)
                        .isEqualTo(withoutIds(call(person, "GET", ALL + "/" + nothing + call, "")))
                        .startsWith("404");
            }
            for (String act : List.of(
                    "acknowledge {}",
                    "triage {\"category\":\"GROOMING\",\"severity\":\"LOW\",\"rationale\":\"x\"}",
                    "entries {\"kind\":\"NOTE\",\"text\":\"x\"}",
                    "chronology {\"reason\":\"x\"}",
                    "emergency {\"called\":false,\"whyNot\":\"x\"}",
                    "threshold {\"decision\":\"REFER\",\"rationale\":\"x\"}",
                    "review {\"found\":\"x\"}",
                    "sign-off {\"agreed\":true,\"rationale\":\"x\"}",
                    "reopen {\"rationale\":\"x\"}",
                    "close {\"outcome\":\"OTHER\",\"rationale\":\"x\"}")) {
                String[] parts = act.split(" ", 2);
                assertThat(withoutIds(call(person, "POST", ALL + "/" + id + "/" + parts[0], parts[1])))
                        .as(person + act)
                        .isEqualTo(withoutIds(call(person, "POST", ALL + "/" + nothing + "/" + parts[0], parts[1])))
                        .startsWith("404");
            }
        }
        String denied = "select distinct by_staff from audit_entry where name = 'refused.not-found' and subject = ?";
        assertThat(tables.jdbc().queryForList(denied, String.class, id.toString()))
                .containsExactlyInAnyOrder("hana", "cole", "leila", "mona", "tess", "adam", "hugo");
        assertThat(tables.jdbc().queryForList(denied, String.class, nothing.toString()))
                .isEmpty();
        assertThat(call("leila", "GET", ALL, "").body()).isEqualTo("{\"items\":[]}");
        assertThat(call("hana", "GET", ALL, "").statusCode()).isEqualTo(404);
        assertThat(call("tess", "GET", ALL, "").statusCode()).isEqualTo(404);
        assertThat(read(call("dev", "GET", ALL, "")).get("items")).hasSize(1);
    }

    /** The same pages and calls before there is a concern and after: not a byte differs for whomever it is about. */
    @Test
    void whomeverItIsAboutSeesNoDifferenceAnywhere() {
        scenes.leadOnCall("leila");
        scenes.leadOnCall("dev");
        List<String> accused = List.of("leila", "hana", "mona", "adam");
        // a sign-in on another browser is on record: everybody looks twice from the same
        Map<String, Visitor> browsers = new LinkedHashMap<>();
        accused.forEach(person -> browsers.put(person, signedIn(person)));
        Map<String, List<String>> before = new LinkedHashMap<>();
        accused.forEach(person -> before.put(person, everything(person, browsers.get(person))));

        concerns.raised(ConcernScenes.report(
                AboutOurPeople.SESSION_STAFF, AboutKind.STAFF, "Leila, Hana, Mona and Adam", null, true));

        accused.forEach(
                person -> assertThat(everything(person, browsers.get(person))).isEqualTo(before.get(person)));
        assertThat(everything("dev", signedIn("dev"))).anyMatch(page -> page.contains("acknowledgeConcern"));
    }

    private Visitor signedIn(String person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person);
        return visitor;
    }

    /** Everything that this person can fetch and that could tell of a concern. */
    private static List<String> everything(String person, Visitor visitor) {
        List<String> all = new ArrayList<>();
        // a look that is refused is put on record, and would itself be seen by the others
        List<String> oversight = List.of("leila", "mona", "dev").contains(person)
                ? List.of("/rota", "/audit", "/notices", "/api/v1/audit", "/api/v1/rota")
                : List.of();
        List<String> paths = new ArrayList<>(oversight);
        paths.addAll(List.of(
                "/",
                "/concerns",
                "/sessions",
                "/api/v1/concerns",
                "/camunda/api/engine/engine/default/task?firstResult=0&maxResults=50",
                "/camunda/api/engine/engine/default/task/count",
                "/camunda/api/engine/engine/default/process-instance/count",
                "/camunda/api/engine/engine/default/process-definition",
                "/camunda/api/engine/engine/default/process-definition/statistics",
                "/camunda/api/engine/engine/default/history/process-instance/count",
                "/camunda/api/engine/engine/default/history/task/count",
                "/camunda/api/engine/engine/default/job/count",
                "/camunda/api/engine/engine/default/incident/count",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"));
        for (String path : paths) {
            HttpResponse<String> answer = visitor.get(path);
            all.add(path + " " + answer.statusCode() + " "
                    + answer.body()
                            .replaceAll("(_csrf\"[^>]*value=\")[^\"]+", "$1")
                            .replaceAll("reference [0-9a-f-]+", ""));
        }
        return all;
    }

    @Test
    void theReportPageNeedsNoCookieNoScriptAndNoSignIn() {
        HttpResponse<String> page = new Visitor(port).get("/report");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).doesNotContain("<script", "_csrf");
        assertThat(page.body().indexOf("tel:999"))
                .isPositive()
                .isLessThan(page.body().indexOf("<input"));
        assertThat(page.body().indexOf("aboutOurPeople")).isLessThan(page.body().indexOf("whatHappened"));
        assertThat(page.body()).contains("quick-exit", "href=\"https://www.bbc.co.uk/weather\"");
    }

    @Test
    void sendingShowsTheReceiptAndSendingItAgainTheSameOne() {
        Map<String, String> fields = fields("It happened.");

        HttpResponse<String> first = new Visitor(port).post("/report", Visitor.form(fields));
        HttpResponse<String> again = new Visitor(port).post("/report", Visitor.form(fields));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(receiptOn(again)).isEqualTo(receiptOn(first));
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Location")).isEmpty();
        fields.put("whatHappened", "It happened, and there is more.");
        assertThat(receiptOn(new Visitor(port).post("/report", Visitor.form(fields))))
                .isNotEqualTo(receiptOn(first));
        fields.put("key", "tampered");
        assertThat(receiptOn(new Visitor(port).post("/report", Visitor.form(fields))))
                .isNotBlank();
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        Map<String, String> fields = fields(" ");
        fields.put("wordsUsed", "He said <hello>");

        HttpResponse<String> answer = new Visitor(port).post("/report", Visitor.form(fields));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#whatHappened\"", "whatHappened-error", "He said &lt;hello&gt;");
        assertThat(answer.body()).containsPattern("value=\"" + fields.get("key") + "\"");
    }

    @Test
    void aSessionsOwnPageKnowsItsSessionAndAMistypedOneStillListens() {
        SessionId session = scenes.approved(Duration.ofDays(2));
        String token = scenes.session(session).publicToken();

        assertThat(new Visitor(port).get("/s/" + token + "/concern").body()).contains("Homework club");
        receiptOn(new Visitor(port).post("/s/" + token + "/concern", Visitor.form(fields("It happened."))));
        assertThat(tables.jdbc().queryForList("select session_id from concern", UUID.class))
                .containsExactly(session.value());
        assertThat(new Visitor(port).get("/s/no-such-session/concern").statusCode())
                .isEqualTo(200);
        assertThat(receiptOn(new Visitor(port).post("/s/no-such-session/concern", Visitor.form(fields("Here too.")))))
                .isNotBlank();
        assertThat(new Visitor(port).get("/s/" + token + "/holding").body()).contains("href=\"concern\"");
    }

    @Test
    void staffReportUnderTheirName() {
        Visitor hana = new Visitor(port);
        hana.signIn("hana");

        HttpResponse<String> sent = hana.submit("/concerns/new", "/concerns/new", fields("I saw it."));

        assertThat(receiptOn(sent)).isNotBlank();
        assertThat(hana.post("/concerns/new", Visitor.form(fields("forged"))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverComesFromTheLivePageOfASessionReportsAboutThatSession() {
        SessionId session = scenes.running();
        String page = "/concerns/new?about=" + scenes.session(session).publicToken();
        Visitor hana = new Visitor(port);
        hana.signIn("hana");

        assertThat(hana.get("/sessions/" + session + "/live").body()).contains(page);
        assertThat(hana.get(page).body()).contains("About the session");
        Map<String, String> fields = fields("I saw it.");
        fields.put("about", scenes.session(session).publicToken());
        assertThat(hana.submit(page, "/concerns/new", fields).statusCode()).isEqualTo(200);

        assertThat(tables.jdbc().queryForList("select session_id from concern", UUID.class))
                .containsExactly(session.value());
    }

    @Test
    void leadsWorkOnItsPageAndHostileWordsStayWords() {
        Map<String, String> fields = fields(HOSTILE);
        for (String field : List.of("wordsUsed", "whatWasDone", "aboutName", "reporterName", "reporterContact")) {
            fields.put(field, HOSTILE);
        }
        new Visitor(port).post("/report", Visitor.form(fields));
        watch.look();
        Visitor leila = new Visitor(port);
        leila.signIn("leila");
        String path = firstLink(leila.get("/concerns").body());

        assertThat(leila.submit(path, path + "/acknowledge", Map.of()).statusCode())
                .isEqualTo(302);
        leila.submit(path, path + "/triage", Map.of("category", "OTHER", "severity", "", "rationale", HOSTILE));
        HttpResponse<String> lacking = leila.submit(path, path + "/triage", filledIn(""));
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.body()).contains("data-advice=\"triage\"", "You decide.", "Nobody knows yet how bad it is.");
        assertThat(lacking.body()).contains("href=\"#rationale\"");
        leila.submit(path, path + "/triage", filledIn(HOSTILE));
        leila.submit(path, path + "/entries", Map.of("kind", HOSTILE, "text", HOSTILE));
        leila.submit(path, path + "/close", Map.of("outcome", HOSTILE, "rationale", HOSTILE));
        String page = leila.get(path).body();

        assertThat(page).contains("data-state=\"CLOSED\"", "&lt;script&gt;", "{{7*7}}", "${7*7}");
        assertThat(page).doesNotContain("<script>alert", "<img src=x", "}49", "[49]", "[[49");
    }

    private static Map<String, String> filledIn(String rationale) {
        return Map.of(
                "category", HOSTILE,
                "severity", "LOW",
                "rationale", rationale,
                "subject", "CHILD",
                "harmPlace", "AT_HOME",
                "threshold", "LATER",
                "thresholdRationale", HOSTILE);
    }

    @Test
    void whatIsSeriousIsClosedByTwoPeopleOnItsPageAndMayBeOpenedAgain() {
        ConcernId id = concerns.serious();
        String path = "/concerns/" + id;
        Visitor leila = signedIn("leila");
        Visitor dev = signedIn("dev");
        leila.submit(path, path + "/threshold", Map.of("threshold", "REFER", "thresholdRationale", "He asked twice."));
        leila.submit(path, path + "/review", Map.of("found", "All is quiet.", "nextReview", "TOMORROW"));
        leila.submit(path, path + "/close", Map.of("outcome", "REFERRED", "rationale", "Police have it."));
        assertThat(leila.get(path).body())
                .contains("data-state=\"CLOSING\"", "id=\"waits-for-second\"", "Yes: it is referred")
                .doesNotContain("id=\"sign-off\"");

        HttpResponse<String> undecided = dev.submit(path, path + "/sign-off", Map.of("rationale", "I rang them."));
        assertThat(undecided.statusCode()).isEqualTo(422);
        assertThat(undecided.body()).contains("href=\"#decision\"", "I rang them.");
        dev.submit(path, path + "/sign-off", Map.of("decision", "AGREE", "rationale", "I rang them."));
        assertThat(dev.get(path).body()).contains("data-state=\"CLOSED\"", "A second person agreed");

        dev.submit(path, path + "/reopen", Map.of("rationale", "He wrote again."));
        assertThat(leila.get(path).body()).contains("data-state=\"TRIAGED\"", "He wrote again.");
    }

    @Test
    void inDangerThePageSaysWhatToDoByMinuteAndAsksWhether999WasCalled() {
        String path = "/concerns/" + concerns.raised(ConcernScenes.inDanger()).id();
        Visitor leila = signedIn("leila");
        assertThat(leila.get(path).body())
                .contains("id=\"by-minute\"", "Minute 15 (", "tel:999")
                .containsPattern("<details[^>]*open=\"open\"[^>]*>\\s*<summary[^>]*><span[^>]*>Was 999 called");
        HttpResponse<String> lacking =
                leila.submit(path, path + "/emergency", Map.of("called", "YES", "calledBy", "Ann"));
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.body()).contains("href=\"#calledAt\"", "value=\"Ann\"");

        leila.submit(path, path + "/emergency", Map.of("called", "YES", "calledBy", "Ann", "calledAt", "19:05"));

        assertThat(leila.get(path).body()).contains("id=\"emergency-known\"", "999 was called by Ann, 19:05.");
        assertThat(signedIn("dev").get("/concerns/" + concerns.raised()).body()).doesNotContain("by-minute");
    }

    @Test
    void leadsSeeAtHomeThatOneWaitsAndTheTaskShowsItsWordsWhichIsPutOnRecord() {
        ConcernId id = concerns.raised();
        String task = tables.jdbc()
                .queryForObject("select ID_ from ACT_RU_TASK where TASK_DEF_KEY_ = 'acknowledgeConcern'", String.class);
        Visitor leila = new Visitor(port);
        leila.signIn("leila");

        assertThat(leila.get("/").body())
                .contains("1 concern waits for somebody", "href=\"/concerns\"", "href=\"/concerns/" + id);
        assertThat(leila.get("/tasks/" + task + "/about").body()).startsWith(id.number());
        assertThat(readings(id)).isZero();
        assertThat(leila.get("/tasks/" + task + "?inside=tasklist").body()).contains("A man asked for her number.");
        assertThat(readings(id)).isEqualTo(1);
        Visitor cole = new Visitor(port);
        cole.signIn("cole");
        assertThat(cole.get("/").body()).doesNotContain("concern waits", "/concerns/" + id, "href=\"/concerns\"");
        assertThat(cole.get("/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(cole.get("/tasks/" + task + "/about").statusCode()).isEqualTo(404);
    }

    private int readings(ConcernId id) {
        Integer readings = tables.jdbc()
                .queryForObject(
                        "select count(*) from audit_entry where name = 'concern.concernRead' and subject = ?",
                        Integer.class,
                        id.toString());
        return readings == null ? 0 : readings;
    }

    @Test
    void theReceiptPageShowsMessagesAndTakesAnAnswerOnce() {
        Raised raised = concerns.raised(ConcernScenes.report());
        Visitor visitor = new Visitor(port);

        assertThat(visitor.get("/receipt").headers().allValues("Set-Cookie")).isEmpty();
        HttpResponse<String> look = visitor.post(
                "/receipt", Visitor.form(Map.of("receipt", raised.receipt().toLowerCase())));
        assertThat(look.body()).contains("data-status=\"RECEIVED\"");
        Map<String, String> message = Map.of(
                "receipt",
                raised.receipt(),
                "send",
                "yes",
                "text",
                HOSTILE,
                "key",
                UUID.randomUUID().toString());
        visitor.post("/receipt", Visitor.form(message));
        String page = visitor.post("/receipt", Visitor.form(message)).body();

        assertThat(page.split("&lt;script&gt;", -1)).hasSize(2);
        assertThat(page).doesNotContain("<script>alert");
        assertThat(visitor.post(
                                "/receipt",
                                Visitor.form(Map.of("receipt", raised.receipt(), "send", "yes", "text", " ")))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aWrongReceiptGetsTheSameAnswerWhateverIsWrongWithItAndTooManyAreSlowedDown() throws Exception {
        List<String> answers = new ArrayList<>();
        for (int tries = 0; tries < 30; tries++) {
            String wrong = tries % 2 == 0 ? "0000-0000-0000-0000-0000-0" : "nonsense";
            answers.add(fromElsewhere(PUBLIC + "/status", "{\"receipt\":\"" + wrong + "\"}"));
        }

        assertThat(answers.get(0)).startsWith("HTTP/1.1 404").contains("RECEIPT_UNKNOWN");
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(fromElsewhere(PUBLIC + "/status", "{\"receipt\":\"nonsense\"}"))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: ");
        assertThat(fromElsewhere(PUBLIC, body("It happened."))).startsWith("HTTP/1.1 201");
        assertThat(publicPost(PUBLIC + "/status", "{\"receipt\":\"nonsense\"}").statusCode())
                .isEqualTo(404);
    }

    /** As somebody at another address; the time of the answer is left out. */
    private String fromElsewhere(String path, String body) {
        return new Elsewhere(port, "127.0.0.2").postJson(path, "Idempotency-Key: " + UUID.randomUUID() + "\r\n", body);
    }

    @Test
    void whatIsNotThereAndWhatIsNotYoursTakeAsLong() {
        ConcernId id = concerns.raised(ConcernScenes.about("leila")).id();
        List<Long> notYours = new ArrayList<>();
        List<Long> notThere = new ArrayList<>();
        for (int sample = 0; sample < 120; sample++) {
            notYours.add(nanos(() -> call("leila", "GET", ALL + "/" + id, "")));
            notThere.add(nanos(() -> call("leila", "GET", ALL + "/" + ConcernId.random(), "")));
        }

        assertThat((double) median(notYours) / median(notThere)).isBetween(0.5, 2.0);
    }

    @Test
    void notAWordOfItIsReadableInAnyTableOrInTheLog(CapturedOutput output) throws Exception {
        String word = "Wozzlebury";
        Map<String, String> fields = fields(word + " on the page");
        fields.put("reporterName", word);
        fields.put("reporterContact", word + "@example.org");
        new Visitor(port).post("/report", Visitor.form(fields));
        String receipt = read(raise(
                        UUID.randomUUID().toString(),
                        "{\"whatHappened\":\"" + word + "\",\"wordsUsed\":\"" + word + "\",\"whatWasDone\":\"" + word
                                + "\",\"about\":{\"kind\":\"CHILD\",\"name\":\"" + word + "\",\"staff\":\"" + word
                                + "\"},\"reporter\":{\"name\":\"" + word + "\",\"contact\":\"" + word + "\"}}"))
                .get("receipt")
                .asText();
        watch.look();
        publicPost(PUBLIC + "/messages", "{\"receipt\":\"" + receipt + "\",\"text\":\"" + word + "\"}");
        for (JsonNode concern : read(call("leila", "GET", ALL, "")).get("items")) {
            String one = ALL + "/" + concern.get("id").asText();
            call("leila", "GET", one, "");
            call("leila", "POST", one + "/triage", triage(word));
            call("leila", "POST", one + "/acknowledge", "");
            call("leila", "POST", one + "/triage", triage(word));
            call("leila", "POST", one + "/entries", "{\"kind\":\"NOTE\",\"text\":\"" + word + "\"}");
            call("leila", "POST", one + "/entries", "{\"kind\":\"" + word + "\",\"text\":\"" + word + "\"}");
            call("leila", "POST", one + "/close", "{\"outcome\":\"" + word + "\",\"rationale\":\"" + word + "\"}");
        }

        assertThat(read(call("leila", "GET", ALL, "")).get("items"))
                .allMatch(concern -> concern.get("state").asText().equals("CLOSED"));
        assertThat(PlantedWords.everywhere(tables.jdbc()).holding(word)).isEmpty();
        assertThat(output.getAll()).doesNotContain(word, receipt, receipt.replace("-", ""));
    }

    private static String triage(String word) {
        return "{\"category\":\"" + word + "\",\"severity\":\"LOW\",\"rationale\":\"" + word + "\"}";
    }

    private HttpResponse<String> raise(String key, String body) {
        return publicPost(PUBLIC, body, "Idempotency-Key", key);
    }

    private HttpResponse<String> publicPost(String path, String body, String... headers) {
        Visitor visitor = new Visitor(port);
        return visitor.send(
                HttpRequest.newBuilder(visitor.at(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    private HttpResponse<String> call(String person, String method, String path, String body, String... headers) {
        return new Visitor(port).call(person, method, path, body, headers);
    }

    private JsonNode status(String receipt) throws Exception {
        return read(publicPost(PUBLIC + "/status", "{\"receipt\":\"" + receipt + "\"}"));
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        return json.readTree(answer.body());
    }

    private static String withoutIds(HttpResponse<String> answer) {
        return answer.statusCode() + answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private static String body(String text) {
        return "{\"about\":{\"kind\":\"CHILD\"},\"whatHappened\":\"" + text + "\",\"immediateDanger\":false}";
    }

    private static Map<String, String> fields(String whatHappened) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("aboutOurPeople", "NO");
        fields.put("danger", "NO");
        fields.put("whatHappened", whatHappened);
        fields.put("aboutKind", "CHILD");
        return fields;
    }

    private static String receiptOn(HttpResponse<String> page) {
        Matcher receipt = RECEIPT.matcher(page.body());
        assertThat(receipt.find()).as(page.statusCode() + page.body()).isTrue();
        return receipt.group(1);
    }

    private static String firstLink(String list) {
        Matcher link = Pattern.compile("/concerns/[0-9a-f-]{36}").matcher(list);
        assertThat(link.find()).as(list).isTrue();
        return link.group();
    }

    private static long nanos(Runnable act) {
        long begun = System.nanoTime();
        act.run();
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> samples) {
        return samples.stream().sorted().skip(samples.size() / 2).findFirst().orElseThrow();
    }
}
