package org.safesessions.video.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.CleanTables;
import org.safesessions.VideoScenes;
import org.safesessions.WholeHouse;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.video.VideoId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class VideoPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private VideoScenes videos;

    @Autowired
    private CleanTables tables;

    @BeforeEach
    @AfterEach
    void clean() {
        tables.clean();
    }

    private Visitor signedIn(String person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person);
        return visitor;
    }

    private static Map<String, String> typed(String field, String value) {
        Map<String, String> form = new HashMap<>(Map.of(
                "title", "Story of the month",
                "viewers", "CHILDREN",
                "platform", "YOUTUBE",
                "listing", "UNLISTED_FOR_KIDS",
                "inThePicture", "STAFF_ONLY",
                "consentKept", "yes",
                "collectsNothing", "yes",
                "where", "https://files.example/story",
                "description", "A story about a bear."));
        form.put(field, value);
        return form;
    }

    @Test
    void theFirstPageOfPlanningLeadsToTheShortRoad() {
        Visitor hana = signedIn("hana");

        assertThat(hana.get("/sessions/new").body()).contains("id=\"not-live\"", "/videos/new");
        HttpResponse<String> sent = hana.submit("/videos/new", "/videos/new", typed("title", "Story of the month"));
        String path = path(sent);

        assertThat(hana.get(path).body())
                .contains("data-state=\"TO_WATCH\"", "Story of the month", "https://files.example/story")
                .doesNotContain("id=\"step\"", "??");
        assertThat(hana.get("/videos").body()).contains(path, "To be watched").doesNotContain("??");
        assertThat(signedIn("cole").get("/").body()).contains(path, "Watch the whole video");
    }

    @Test
    void eachTakesTheirStepOnThePage() {
        String path = "/videos/" + videos.planned();

        step("cole", path, "watched", Map.of("decision", "FINE", "note", ""));
        step("leila", path, "decided", Map.of("decision", "RETURN", "note", "The street can be seen."));
        Visitor hana = signedIn("hana");
        assertThat(hana.get(path).body()).contains("The street can be seen.");
        Map<String, String> changed = typed("note", "I cut it.");
        assertThat(path(hana.submit(path + "/change", path + "/change", changed)))
                .isEqualTo(path);
        step("dev", path, "watched", Map.of("decision", "FINE", "note", ""));
        step("leila", path, "decided", Map.of("decision", "APPROVE", "note", ""));

        assertThat(hana.submit(path, path + "/published", Map.of("link", "story", "settings", "COMMENTS_OFF"))
                        .body())
                .contains("Live chat must be off", "It must play without an account", "This is no link")
                .doesNotContain("Comments must be off.");
        assertThat(hana.get(path).body()).contains("Story of the month", "May be published");
    }

    private void step(String person, String path, String step, Map<String, String> form) {
        Visitor visitor = signedIn(person);
        assertThat(visitor.get(path).body()).contains("id=\"step\"").doesNotContain("??");
        assertThat(visitor.submit(path, path + "/" + step, form).statusCode())
                .as(step)
                .isEqualTo(302);
    }

    @Test
    void whatViewersReadSaysWhomToTellInEveryLanguage() {
        VideoId id = videos.published();

        String page = signedIn("mona").get("/videos/" + id).body();

        assertThat(page)
                .contains("A story about a bear.", "/report", "999")
                .contains("data-language=\"en\"", "data-language=\"cy\"", "data-language=\"ar\"")
                .contains(VideoScenes.LINK)
                .doesNotContain("??");
    }

    @Test
    void whoSeesSomethingWrongHasItTakenDown() {
        String path = "/videos/" + videos.published();
        Visitor mona = signedIn("mona");

        assertThat(mona.submit(path, path + "/take-down", Map.of("note", " ")).body())
                .contains("There is no reason");
        assertThat(path(mona.submit(path, path + "/take-down", Map.of("note", "A child is in it."))))
                .isEqualTo(path);
        Visitor hana = signedIn("hana");
        assertThat(hana.submit(path, path + "/gone", Map.of()).body()).contains("Tick that the link shows nothing");
        assertThat(path(hana.submit(path, path + "/gone", Map.of("gone", "yes"))))
                .isEqualTo(path);
        assertThat(hana.get(path).body()).contains("data-state=\"TAKEN_DOWN\"").doesNotContain("id=\"step\"", "??");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "viewers, '', Choose one of the answers",
        "listing, UNLISTED, must be marked as made for kids",
        "consentKept, no, has not agreed in writing",
        "collectsNothing, no, gives us no data",
        "where, story, This is no link",
        "title, S, Give it a title",
        "platform, ZOOM, People would have to sign in there",
    })
    void whatCannotBeIsSaidAndNothingTypedIsLost(String field, String value, String said) {
        Visitor hana = signedIn("hana");

        HttpResponse<String> refused = hana.submit("/videos/new", "/videos/new", typed(field, value));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(said, "govuk-error-summary", "href=\"#" + field, "A story about a bear.")
                .doesNotContain("??");
    }

    @Test
    void othersAreNotShownTheForm() {
        VideoId id = videos.returned();

        assertThat(signedIn("cole").get("/videos/new").statusCode()).isEqualTo(403);
        assertThat(signedIn("cole").get("/videos/" + id + "/change").statusCode())
                .isEqualTo(403);
        assertThat(signedIn("tess").get("/videos").statusCode()).isEqualTo(403);
        assertThat(signedIn("cole").get("/videos/" + VideoId.random()).statusCode())
                .isEqualTo(404);
    }

    private static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
