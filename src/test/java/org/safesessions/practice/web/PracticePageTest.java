package org.safesessions.practice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.CleanTables;
import org.safesessions.EveryRow;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.practice.PracticeDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class PracticePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CleanTables tables;

    @Autowired
    private TestClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private PracticeDesk desk;

    private Visitor player;

    @BeforeEach
    void arrive() {
        tables.clean();
        player = new Visitor(port);
        player.signIn("hana");
    }

    @AfterEach
    void leave() {
        tables.clean();
    }

    private String begun() {
        return path(player.submit("/", "/practice", Map.of()));
    }

    private String play(String path, String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        HttpResponse<String> answer = player.submit(path, path, form);
        assertThat(path(answer)).isEqualTo(path);
        return look(path);
    }

    private String look(String path) {
        String page = player.get(path).body();
        assertThat(page).contains("id=\"practice-mark\"", "PRACTICE").doesNotContain("??");
        return page;
    }

    private static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    /** From one tap on the first page to the debrief; whatever is done in it leaves no trace but that somebody practised. */
    @Test
    void theWholeEveningIsPlayedAndNothingOfItIsReal() {
        assertThat(player.get("/").body()).contains("id=\"practise\"", "Start a practice");
        Map<String, List<String>> before = EveryRow.in(tables.jdbc());
        String path = begun();

        assertThat(look(path)).contains("data-stage=\"PLAN\"", "id=\"do-HAND_IN\"");
        assertThat(play(path, "step", "HAND_IN")).contains("data-stage=\"APPROVAL\"");
        assertThat(play(path, "step", "LEAD_APPROVES")).contains("data-stage=\"REGISTRATION\"");
        assertThat(play(path, "step", "PEOPLE_REGISTER")).contains("data-stage=\"CHECKS\"", "Sam P");
        for (String whom : List.of("SAM", "ALI", "KIM")) {
            play(path, "step", "CLEAR", "whom", whom);
        }
        play(path, "step", "CHECK_IN");
        play(path, "step", "PUT_CONTROLS_IN_PLACE");
        assertThat(look(path + "/holding")).contains("Be kind.");
        assertThat(play(path, "step", "SHOW_THE_RULES")).doesNotContain("id=\"do-RING_THE_LEAD\"");
        assertThat(play(path, "step", "START"))
                .contains("data-stage=\"ROOM\"", "data-code=\"NO_LEAD_ON_CALL\"", "id=\"do-RING_THE_LEAD\"")
                .doesNotContain("data-code=\"RULES_NOT_SHOWN\"");
        play(path, "step", "RING_THE_LEAD");
        assertThat(play(path, "step", "START")).contains("data-stage=\"DOOR\"", "data-gate=\"open\"");
        decide(path, "SAM", "ADMIT", "MATCH");
        assertThat(decide(path, "ALI", "ADMIT", "NO_CAMERA")).contains("data-code=\"CARER_NOT_PRESENT\"");
        assertThat(decide(path, "ALI", "HOLD", "")).contains("nothing is lost by waiting");
        assertThat(decide(path, "KIM", "REFUSE", "MISMATCH")).contains("He stays outside.");
        assertThat(play(path, "step", "END")).contains("data-stage=\"DEBRIEF\"");
        assertThat(play(path, "step", "DEBRIEF", "note", "Wozzlebury wanted to come in."))
                .contains("data-stage=\"DONE\"", "would have been sent", "How was the sessio");

        Map<String, List<String>> after = EveryRow.in(tables.jdbc());
        Set<String> touched = new TreeSet<>(after.keySet());
        touched.removeIf(table -> after.get(table).equals(before.get(table)));
        assertThat(touched).containsExactly("AUDIT_ENTRY", "PRACTICE");
        assertThat(after.get("PRACTICE").toString()).doesNotContain("Wozzlebury");
        assertThat(tables.jdbc()
                        .queryForList(
                                "select name from audit_entry where subject = ? order by id",
                                String.class,
                                path.substring("/practice/".length())))
                .containsExactly("practice.practiceBegun", "practice.practiceFinished");
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    private String decide(String path, String whom, String decision, String camera) {
        return play(path, "step", "DECIDE", "whom", whom, "decision", decision, "camera", camera);
    }

    @Test
    void nothingInItCanBeDoneBeforeItsTime() {
        String path = begun();

        for (String step : List.of("START", "RING_THE_LEAD", "END", "DEBRIEF", "LEAD_APPROVES")) {
            assertThat(player.submit(path, path, Map.of("step", step)).statusCode())
                    .as(step)
                    .isEqualTo(409);
        }
        assertThat(player.submit(path, path, Map.of("step", "OVERRIDE")).statusCode())
                .isEqualTo(400);
        assertThat(look(path)).contains("data-stage=\"PLAN\"");
    }

    @Test
    void itsIdOpensNothingWhereASessionIsAskedFor() {
        String id = begun().substring("/practice/".length());

        for (String path : List.of("/sessions/" + id, "/sessions/" + id + "/live", "/s/" + id + "/join")) {
            assertThat(player.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(player.call("hana", "POST", "/api/v1/sessions/" + id + "/start", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cole", "leila", "mona", "tess", "adam"})
    void toEverybodyElseItIsNotThere(String other) {
        String path = begun();
        Visitor visitor = new Visitor(port);
        visitor.signIn(other);

        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        assertThat(visitor.submit("/policy", path, Map.of("step", "HAND_IN")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tess", "adam"})
    void whoRunsNoSessionsDoesNotPractise(String other) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(other);

        assertThat(visitor.get("/").body()).doesNotContain("id=\"practise\"");
        assertThat(visitor.submit("/policy", "/practice", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void itIsClearedAwayByItself() {
        String path = begun();
        clock.set(clock.instant().plus(Duration.ofHours(23)));
        desk.forgetTheOld();
        assertThat(look(path)).contains("data-stage=\"PLAN\"");

        clock.set(clock.instant().plus(Duration.ofHours(2)));
        desk.forgetTheOld();

        assertThat(player.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aNewOneTakesThePlaceOfTheOld() {
        String first = begun();
        String second = begun();

        assertThat(player.get(first).statusCode()).isEqualTo(404);
        assertThat(look(second)).contains("data-stage=\"PLAN\"");
    }
}
