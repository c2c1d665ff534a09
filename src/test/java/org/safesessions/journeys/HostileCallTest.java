package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.HostileTexts;
import org.safesessions.Patience;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every text of every call gets what would break or bend it, and so does every column of a file; sound names come back. */
@WholeHouse
class HostileCallTest {

    private static final Logger LOG = LoggerFactory.getLogger(HostileCallTest.class);

    private static final String CHILD = """
            {"participantName":"Sam Brown","displayName":"Sam B","ageGroup":"13_TO_17","email":"sam@example.org","phone":"07700 900123",
            "carer":{"name":"Bea Brown","email":"bea%d@example.org","phone":"07700 900124","relationship":"mother","willSupervise":true},
            "supervisionNeed":"ACCOMPANIED","supervisorName":"Uncle Bob","emergencyPhone":"07700 900125","whereAreYou":"1 High Street",
            "accountUrl":"https://example.org/sam","accountCreatedOn":"2020-01-01","language":"en","acceptsRules":true,"acceptsCarerAgreement":true}""";
    private static final String CONCERN = """
            {"sessionPublicToken":"x","sessionId":"x","about":{"kind":"CHILD","name":"Sam","staff":"hana"},"whatHappened":"He asked.",
            "wordsUsed":"Give me","whatWasDone":"Nothing","immediateDanger":false,"reporter":{"name":"Bea","contact":"bea@example.org"}}""";
    private static final String PLAN = """
            {"title":"Homework club","sessionType":"CLASS","audience":"ADULTS","interactivity":"INTERACTIVE","access":"REGISTERED","platform":"ZOOM",
            "startsAt":"2026-12-01T18:00:00Z","durationMinutes":60,"timeZone":"Europe/London","host":"hana","coHosts":["cole"],"expectedParticipants":12,
            "offlineSupervision":"INDEPENDENT","onlineSupervision":"INDEPENDENT",
            "expectations":{"cameras":"OFF","microphones":"OFF","comments":true,"interactWith":"EACH_OTHER"}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Scenes scenes;

    @Autowired
    private ConcernScenes concerns;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TestClock clock;

    @Autowired
    private Patience patience;

    private HostileVisitor visitor;
    private int fields;
    private int sent;

    @BeforeEach
    void clean() {
        tables.clean();
        patience.have();
        visitor = new HostileVisitor(port);
    }

    /** So that nobody who comes after us, from the same address, has to wait. */
    @AfterEach
    void goodbye() {
        patience.have();
        tables.clean();
    }

    @Test
    void nothingInACallIsMoreThanText() throws Exception {
        SessionId session = scenes.approved(Duration.ofDays(7));
        String one = "/api/v1/sessions/" + session;
        String concern = "/api/v1/concerns/" + concerns.acknowledged();
        String triaged = "/api/v1/concerns/" + concerns.triaged();
        String person = "/api/v1/registrations/" + scenes.registered();
        every("", "POST", "/api/v1/public/sessions/" + scenes.session(session).publicToken() + "/registrations", CHILD);
        every("", "POST", "/api/v1/public/concerns", CONCERN);
        every("", "POST", "/api/v1/public/concerns/status", "{\"receipt\":\"x\"}");
        every("", "POST", "/api/v1/public/concerns/messages", "{\"receipt\":\"x\",\"text\":\"x\"}");
        every("cole", "POST", "/api/v1/concerns", CONCERN);
        every("leila", "POST", concern + "/entries", "{\"kind\":\"NOTE\",\"text\":\"x\"}");
        every(
                "leila",
                "POST",
                concern + "/triage",
                "{\"category\":\"OTHER\",\"severity\":\"LOW\",\"rationale\":\"x\"}");
        every(
                "leila",
                "POST",
                triaged + "/emergency",
                "{\"called\":true,\"by\":\"x\",\"at\":\"x\",\"reference\":\"x\"}");
        every("leila", "POST", triaged + "/threshold", "{\"decision\":\"LATER\",\"rationale\":\"x\"}");
        every("leila", "POST", triaged + "/review", "{\"found\":\"x\",\"next\":\"TOMORROW\"}");
        every("leila", "POST", triaged + "/sign-off", "{\"agreed\":true,\"rationale\":\"x\"}");
        every("leila", "POST", triaged + "/reopen", "{\"rationale\":\"x\"}");
        every("leila", "POST", triaged + "/close", "{\"outcome\":\"HANDLED_HERE\",\"rationale\":\"x\"}");
        every(
                "cole",
                "POST",
                person + "/decision",
                "{\"outcome\":\"REFUSED\",\"identity\":\"FAILED\",\"reason\":\"x\"}");
        every("leila", "POST", person + "/second-opinion", "{\"agreed\":false,\"reason\":\"x\"}");
        every("hana", "POST", "/api/v1/sessions", PLAN);
        every("leila", "POST", one + "/approval", "{\"approved\":false,\"reason\":\"x\"}");
        every("hana", "POST", one + "/staff", "{\"host\":\"hana\",\"addCoHost\":\"cole\",\"removeCoHost\":\"cole\"}");
        every("hana", "PUT", one + "/controls/WAITING_ROOM", "{\"inPlace\":true,\"note\":\"x\"}");
        every("cole", "PUT", one + "/controls/WAITING_ROOM", "{\"inPlace\":true,\"note\":\"x\"}");
        every("cole", "POST", one + "/pause", "{\"reason\":\"x\"}");
        every(
                "hana",
                "POST",
                one + "/debrief",
                "{\"whatHappened\":\"x\",\"nearMisses\":\"x\",\"whatShouldChange\":\"x\",\"forTheLeadOnly\":\"x\"}");
        every(
                "leila",
                "POST",
                "/api/v1/rota/shifts",
                "{\"lead\":\"leila\",\"tier\":\"LEAD\",\"from\":\"2026-12-01T18:00:00Z\",\"to\":\"2026-12-01T20:00:00Z\"}");
        every(
                "leila",
                "POST",
                "/api/v1/rota/shifts/" + scenes.offeredShift("leila") + "/withdraw",
                "{\"reason\":\"x\",\"handOverTo\":\"dev\"}");
        every("hana", "POST", one + "/postpone", "{\"newStartsAt\":null,\"reason\":\"x\"}");
        every("hana", "POST", one + "/cancel", "{\"reason\":\"x\"}");

        List.of(
                        one,
                        one + "/registrations",
                        "/api/v1/concerns",
                        "/api/v1/rota?from=2026-12-01T00:00:00Z&to=2026-12-09T00:00:00Z")
                .forEach(list -> assertThat(
                                new Visitor(port).call("leila", "GET", list, "").statusCode())
                        .isEqualTo(200));
        LOG.info("{} texts of calls, {} calls, {} accepted", fields, visitor.requests(), visitor.taken());
        assertThat(visitor.troubles()).isEmpty();
    }

    /** Each text of the body in turn, with every text for it. */
    private void every(String who, String method, String path, String body) throws Exception {
        int before = fields;
        send(
                who,
                method,
                path,
                body.replace("%d", "1").replaceFirst("\"x\"|\"[A-Z][a-z]+", "\"" + HostileTexts.megabyte()));
        JsonNode sound = json.readTree(body.replace("%d", "1"));
        leaves(sound, replaced -> {
            fields++;
            for (String text : HostileTexts.forField(fields)) {
                replaced.accept(text);
                // everybody at an address of their own, so that nobody is asked to wait
                send(who, method, path, sound.toString().replace("bea1@", "bea" + ++sent + "@"));
            }
        });
        assertThat(fields).as(path).isGreaterThan(before);
    }

    private void leaves(JsonNode node, Consumer<Consumer<String>> each) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode sound = object.get(name);
                if (sound.isTextual()) {
                    each.accept(text -> object.set(name, TextNode.valueOf(text)));
                    object.set(name, sound);
                } else {
                    leaves(sound, each);
                }
            }
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode sound = list.get(0);
            each.accept(text -> list.set(0, TextNode.valueOf(text)));
            list.set(0, sound);
        }
    }

    private void send(String who, String method, String path, String body) {
        clock.pass(Duration.ofMillis(1));
        HttpRequest.Builder request = HttpRequest.newBuilder(visitor.visitor().at(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(ascii(body)));
        visitor.call(who.isEmpty() ? request : Visitor.as(who, request), method + " " + path, body);
    }

    /** With escapes for whatever is not plain, so that half a surrogate pair arrives as one. */
    private static String ascii(String body) {
        StringBuilder escaped = new StringBuilder(body.length());
        body.chars().forEach(letter -> {
            if (letter < 0x7F) {
                escaped.append((char) letter);
            } else {
                escaped.append("\\u").append(String.format("%04X", letter));
            }
        });
        return escaped.toString();
    }

    @Test
    void namesComeBackAsTheyWereTyped() throws Exception {
        SessionId session = scenes.approved(Duration.ofDays(7));
        String path = "/api/v1/public/sessions/" + scenes.session(session).publicToken() + "/registrations";
        int number = 0;
        for (String name : HostileTexts.names()) {
            ObjectNode child = (ObjectNode) json.readTree(CHILD.replace("%d", "" + ++number));
            child.put("participantName", name).remove("displayName");
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            visitor.visitor().at(path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(child.toString()));
            HttpResponse<String> answer = visitor.call(request, "POST " + path, name);
            assertThat(answer.statusCode()).as(name + ": " + answer.body()).isEqualTo(202);
        }

        JsonNode list = json.readTree(new Visitor(port)
                .call("cole", "GET", "/api/v1/sessions/" + session + "/registrations", "")
                .body());
        assertThat(list.findValuesAsText("participantName")).containsExactlyElementsOf(HostileTexts.names());
        assertThat(list.findValuesAsText("displayName")).allMatch(shown -> !shown.isBlank());
        HostileVisitor cole = new HostileVisitor(port, "cole");
        String[] names = HostileTexts.names().toArray(String[]::new);
        cole.look("/sessions/" + session + "/registrations", names);
        cole.look("/vetting", names);
        assertThat(cole.troubles()).isEmpty();
        assertThat(visitor.troubles()).isEmpty();
    }

    @Test
    void noFileIsMoreThanAList() {
        SessionId session = scenes.approved(Duration.ofDays(7));
        String path = "/api/v1/sessions/" + session + "/registrations/import?dryRun=true";
        List<String> columns = List.of("Name", "Email", "Age");
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            for (String separator : List.of(",", ";", "\t")) {
                for (int column = 0; column < columns.size(); column++) {
                    for (boolean quoted : List.of(true, false)) {
                        upload(path, charset, file(separator, column, quoted));
                    }
                }
            }
        }
        upload(path, StandardCharsets.UTF_8, HostileTexts.megabyte());
        upload(path, StandardCharsets.UTF_8, ",".repeat(1_000_000));
        upload(path, StandardCharsets.UTF_8, "\"".repeat(100_001));
        upload(path, StandardCharsets.UTF_8, "\n".repeat(100_000));
        for (String text : HostileTexts.all()) {
            upload(path, StandardCharsets.UTF_8, text);
        }

        LOG.info("{} files", visitor.requests());
        assertThat(visitor.troubles()).isEmpty();
    }

    /** Every text of the corpus in that column, a line each. */
    private static String file(String separator, int column, boolean quoted) {
        StringBuilder file = new StringBuilder(String.join(separator, "Name", "Email", "Age")).append('\n');
        for (String text : HostileTexts.all()) {
            List<String> cells = new ArrayList<>(List.of("Sam Brown", "bea@example.org", "14"));
            cells.set(column, quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
            file.append(String.join(separator, cells)).append('\n');
        }
        return file.toString();
    }

    private void upload(String path, Charset charset, String file) {
        String start = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../..\\\\<b>=1.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        HttpRequest.Builder request = Visitor.as(
                        "cole", HttpRequest.newBuilder(visitor.visitor().at(path)))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(start),
                        HttpRequest.BodyPublishers.ofByteArray(file.getBytes(charset)),
                        HttpRequest.BodyPublishers.ofString("\r\n--x--\r\n")));
        visitor.call(request, "POST " + path + " " + charset, file);
    }
}
