package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.PlantedWords;
import org.safesessions.lifecycle.web.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * What people tell us about themselves and others is kept sealed: more than a thousand words go in through every field,
 * and none is in clear in the files, the tables, the log or the letters afterwards.
 */
class PlantedWordsIT {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(PlantedWordsIT.class);

    private static final Path WORK = Path.of("target/planted-words").toAbsolutePath();
    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Clock HERE = Clock.systemUTC();
    private static final Pattern LINK = Pattern.compile("/registration/([\\w-]{64})");
    private static final int FAMILIES = 60;
    private static final int CONCERNS = 36;

    /** What a session is called: everybody may read it. */
    private static final Set<String> IN_CLEAR = Set.of("title");

    private final Planter plant = new Planter();
    private final PlantedForms forms = new PlantedForms(plant);
    private final List<String> secrets = new ArrayList<>();
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void aFreshFile() throws IOException {
        FileSystemUtils.deleteRecursively(WORK);
    }

    @Test
    void noneIsInClearAfterwards() throws Exception {
        ((Logger) LoggerFactory.getLogger("com.icegreen.greenmail")).setLevel(Level.WARN);
        post.start();
        Path log = WORK.resolve("start.log");
        try (RunningCopy running = start(log)) {
            visitor = new Visitor(running.port());
            String session = sessionWithPeople();
            concerns();
            mistakes(session);
            theLiveHour();
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> post.getReceivedMessages().length > FAMILIES);
            running.killAtOnce();
        }
        MimeMessage[] letters = post.getReceivedMessages();
        post.stop();

        assertThat(plant.howMany()).isGreaterThan(1_000);
        Set<String> inFiles = plant.foundInFilesOf(WORK.resolve("data"));
        LOG.info(
                "{} words planted, {} letters, {} bytes of log; in clear in the files: {}",
                plant.howMany(),
                letters.length,
                Files.size(log),
                inFiles);
        assertThat(inFiles).isSubsetOf(IN_CLEAR);
        JdbcTemplate tables = new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:h2:file:" + WORK.resolve("data/safe-sessions") + ";IFEXISTS=TRUE", "sa", ""));
        for (String mark : List.of(Planter.MARK, Planter.NUMBERS)) {
            assertThat(PlantedWords.inEngine(tables).holding(mark)).isEmpty();
        }
        String said = Files.readString(log);
        assertThat(plant.foundIn(said)).as("in the log").isEmpty();
        assertThat(secrets)
                .hasSizeGreaterThan(CONCERNS)
                .allSatisfy(secret -> assertThat(said).doesNotContain(secret));
        for (MimeMessage letter : letters) {
            letter.removeHeader("To");
            letter.removeHeader("Received");
            assertThat(plant.foundIn(letter.getSubject() + letter.getContent() + headers(letter)))
                    .as(letter.getSubject())
                    .isEmpty();
        }
    }

    private static List<String> headers(Message letter) throws Exception {
        List<String> headers = new ArrayList<>();
        letter.getAllHeaders().asIterator().forEachRemaining(header -> headers.add(header.getValue()));
        return headers;
    }

    private String sessionWithPeople() {
        JsonNode planned = ok(
                "hana",
                "/api/v1/sessions",
                forms.plan("CHILDREN_13_TO_17", HERE.instant().plus(7, ChronoUnit.DAYS)));
        String session = planned.get("id").asText();
        call("leila", "/api/v1/sessions/" + session + "/approval", Map.of("approved", true));
        String register =
                "/api/v1/public/sessions/" + planned.get("publicToken").asText() + "/registrations";
        for (int family = 0; family < FAMILIES; family++) {
            ok("", register, forms.child());
        }
        Visitor cole = new Visitor(visitor.at("").getPort());
        cole.signIn("cole");
        String sessionPage = "/sessions/" + session;
        assertThat(cole.submit(sessionPage + "/joining", sessionPage + "/joining", forms.room())
                        .statusCode())
                .isEqualTo(302);
        assertThat(cole.submit(
                                sessionPage + "/registrations/new",
                                sessionPage + "/registrations/new",
                                forms.byTelephone())
                        .statusCode())
                .isEqualTo(302);
        vet(session);
        correct();
        return session;
    }

    private void vet(String session) {
        JsonNode people = TasklistClient.json(
                        visitor.call("cole", "GET", "/api/v1/sessions/" + session + "/registrations", ""))
                .get("items");
        assertThat(people).hasSize(FAMILIES + 1);
        for (int number = 0; number < 8; number++) {
            String person =
                    "/api/v1/registrations/" + people.get(number).get("id").asText();
            boolean refuse = number % 2 == 0;
            ok(
                    "cole",
                    person + "/decision",
                    Map.of(
                            "outcome",
                            refuse ? "REFUSED" : "MORE_INFORMATION",
                            "identity",
                            refuse ? "FAILED" : "REFERRED",
                            "cause",
                            "NOT_WHO_THEY_SAY",
                            "reason",
                            plant.words("why somebody is refused", 4)));
            if (refuse) {
                ok(
                        "leila",
                        person + "/second-opinion",
                        Map.of("agreed", number > 3, "reason", plant.words("second opinion", 2)));
            }
        }
    }

    /** By the links that were mailed. */
    private void correct() {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> links().size() > FAMILIES / 2);
        List<String> links = links();
        secrets.addAll(links);
        int corrected = 0;
        for (String link : links) {
            String page = "/registration/" + link + "/correct";
            HttpResponse<String> shown = visitor.get(page);
            if (shown.statusCode() == 200 && corrected < 10) {
                Map<String, String> changed = Map.of(
                        "name", plant.words("corrected name", 2),
                        "carerName", plant.words("corrected carer", 2),
                        "whereAreYou", plant.words("corrected place", 2),
                        "emergencyPhone", plant.number());
                FilledForm form =
                        FilledForm.of(shown.body(), "/correct", page).get(0).fill(changed);
                corrected += visitor.post(form.action(), form.with("", "")).statusCode() == 302 ? 1 : 0;
            }
        }
        assertThat(corrected).isEqualTo(10);
    }

    private List<String> links() {
        Set<String> links = new TreeSet<>();
        for (MimeMessage letter : post.getReceivedMessages()) {
            try {
                Matcher found = LINK.matcher(String.valueOf(letter.getContent()));
                while (found.find()) {
                    links.add(found.group(1));
                }
            } catch (Exception unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return List.copyOf(links);
    }

    private void concerns() {
        for (int number = 0; number < CONCERNS; number++) {
            String receipt = ok("", "/api/v1/public/concerns", forms.concern())
                    .get("receipt")
                    .asText();
            secrets.add(receipt);
            ok("", "/api/v1/public/concerns/messages", Map.of("receipt", receipt, "text", plant.words("message", 2)));
        }
        JsonNode all = TasklistClient.json(visitor.call("leila", "GET", "/api/v1/concerns", ""))
                .get("items");
        assertThat(all).hasSize(CONCERNS);
        for (int number = 0; number < 10; number++) {
            String concern = "/api/v1/concerns/" + all.get(number).get("id").asText();
            ok("leila", concern + "/acknowledge", Map.of());
            ok("leila", concern + "/entries", Map.of("kind", "NOTE", "text", plant.words("note", 3)));
            ok(
                    "leila",
                    concern + "/triage",
                    Map.of("category", "GROOMING", "severity", "HIGH", "rationale", plant.words("rationale", 3)));
            ok(
                    "leila",
                    concern + "/close",
                    Map.of("outcome", "HANDLED_HERE", "rationale", plant.words("why it is closed", 3)));
        }
    }

    /** What is refused is remembered nowhere, and nobody is told in the log what it was. */
    private void mistakes(String session) {
        Map<String, Object> noMail = new java.util.HashMap<>(forms.child());
        noMail.put(
                "carer",
                Map.of("name", plant.words("refused", 2), "email", plant.word("refused"), "willSupervise", true));
        String token = TasklistClient.json(visitor.call("hana", "GET", "/api/v1/sessions/" + session, ""))
                .get("publicToken")
                .asText();
        call("", "/api/v1/public/sessions/" + token + "/registrations", noMail);
        call("", "/api/v1/public/concerns", Map.of("whatHappened", List.of(plant.word("unreadable"))));
        call("", "/api/v1/public/concerns/status", Map.of("receipt", plant.word("no receipt")));
        visitor.get("/registration/" + plant.word("no link"));
        visitor.submit("/registration/again", "/registration/again", Map.of("contact", plant.word("no address")));
        visitor.submit("/report", "/report", Map.of("aboutName", plant.word("refused"), "key", plant.word("no key")));
    }

    /** What staff write about a session that begins now. */
    private void theLiveHour() {
        String shift = ok(
                        "leila",
                        "/api/v1/rota/shifts",
                        Map.of(
                                "lead",
                                "leila",
                                "tier",
                                "LEAD",
                                "from",
                                HERE.instant().minus(1, ChronoUnit.HOURS).toString(),
                                "to",
                                HERE.instant().plus(5, ChronoUnit.HOURS).toString()))
                .get("id")
                .asText();
        ok("leila", "/api/v1/rota/shifts/" + shift + "/confirm", Map.of());
        String returned = ok(
                        "hana",
                        "/api/v1/sessions",
                        forms.plan("CHILDREN_13_TO_17", HERE.instant().plus(9, ChronoUnit.DAYS)))
                .get("id")
                .asText();
        ok(
                "leila",
                "/api/v1/sessions/" + returned + "/approval",
                Map.of("approved", false, "reason", plant.words("why it was returned", 2)));
        ok(
                "hana",
                "/api/v1/sessions/" + returned + "/cancel",
                Map.of("reason", plant.words("why it was called off", 2)));
        JsonNode planned = ok(
                "hana", "/api/v1/sessions", forms.plan("ADULTS", HERE.instant().plus(5, ChronoUnit.MINUTES)));
        String session = "/api/v1/sessions/" + planned.get("id").asText();
        if (planned.get("state").asText().equals("AWAITING_APPROVAL")) {
            ok("leila", session + "/approval", Map.of("approved", true));
        }
        ok("hana", session + "/check-in", Map.of());
        ok("cole", session + "/check-in", Map.of());
        TasklistClient.json(visitor.call("cole", "GET", session + "/controls", ""))
                .get("items")
                .forEach(control -> visitor.call(
                        "cole",
                        "PUT",
                        session + "/controls/" + control.get("control").asText(),
                        json(Map.of("inPlace", true, "note", plant.word("note on a control")))));
        ok("cole", session + "/rules-shown", Map.of());
        ok("hana", session + "/start", Map.of());
        ok("cole", session + "/pause", Map.of("reason", plant.words("why it was paused", 2)));
        ok("hana", session + "/resume", Map.of());
        ok("hana", session + "/end", Map.of());
        for (String person : List.of("hana", "cole")) {
            ok(
                    person,
                    session + "/debrief",
                    Map.of(
                            "whatHappened", plant.words("debrief", 3),
                            "nearMisses", plant.words("debrief", 2),
                            "forTheLeadOnly", plant.words("debrief", 2)));
        }
        ok(
                "leila",
                "/api/v1/rota/shifts/" + shift + "/withdraw",
                Map.of("reason", plant.words("why a lead withdrew", 2)));
    }

    private JsonNode ok(String who, String path, Map<String, ?> body) {
        HttpResponse<String> answer = call(who, path, body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
        return TasklistClient.json(answer);
    }

    private HttpResponse<String> call(String who, String path, Map<String, ?> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(visitor.at(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json(body)));
        return visitor.send(who.isEmpty() ? request : Visitor.as(who, request));
    }

    private static String json(Map<String, ?> body) {
        return TasklistClient.written(body);
    }

    private RunningCopy start(Path log) {
        int port = RunningCopy.freePort();
        List<String> command = new ArrayList<>(RunningCopy.javaApart());
        command.addAll(List.of(
                "--server.port=" + port,
                "--safe-sessions.data-dir=" + WORK.resolve("data"),
                "--safe-sessions.demo-data=false",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + post.getSmtp().getPort(),
                "--safe-sessions.mail.from=sessions@example.org",
                "--logging.level.org.safesessions=DEBUG"));
        RunningCopy running = RunningCopy.start(Path.of("").toAbsolutePath(), port, log, command);
        running.untilReady(TO_START);
        return running;
    }
}
