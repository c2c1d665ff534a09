package org.safesessions.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.debrief.DebriefNotes;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.SessionState;
import org.safesessions.run.LiveDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class ReviewPageTest {

    private static final String FORM = "id=\"review\"";

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private DebriefDesk debriefs;

    @Autowired
    private LiveDesk live;

    @Autowired
    private CleanTables tables;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        tables.clean();
        visitor = new Visitor(port);
    }

    @AfterEach
    void leave() {
        tables.clean();
    }

    @Test
    void aLeadIsLedToItFromTheirHomeAndFromTheSession() {
        SessionId id = scenes.readyForReview();
        visitor.signIn("leila");

        String link = "href=\"/sessions/" + id + "/review\"";
        assertThat(visitor.get("/").body()).contains(link, "data-task=\"reviewSession\"");
        assertThat(visitor.get("/sessions/" + id).body()).contains(link, "data-task=\"reviewSession\"");
    }

    @Test
    void itShowsWhatALeadNeedsToJudgeTheSession() {
        SessionId id = scenes.paused();
        scenes.refusedStart(id);
        acting.as("hana", () -> live.end(id));
        acting.as(
                "hana",
                () -> debriefs.write(id, new DebriefNotes("We sang.", "A near miss", "More time", "Between us")));
        visitor.signIn("leila");

        String page = visitor.get(path(id)).body();

        assertThat(page).contains("We sang.", "A near miss", "More time", "Between us");
        String trouble = page.substring(page.indexOf("Refused, blocked or paused"), page.indexOf("id=\"record\""));
        assertThat(trouble)
                .contains("Refused", "SESSION_PAUSED", "Session paused")
                .doesNotContain("Rules shown");
        assertThat(page.substring(page.indexOf("id=\"record\""))).contains("Rules shown", "Session started");
        assertThat(page).doesNotContain("??", FORM);
    }

    @Test
    void withItsNoteTheSessionIsClosed() {
        SessionId id = scenes.readyForReview();
        visitor.signIn("leila");
        assertThat(visitor.get(path(id)).body()).contains(FORM);

        HttpResponse<String> done = visitor.submit(path(id), path(id), Map.of("note", "Two co-hosts from now on."));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(scenes.stateOf(id)).isEqualTo(SessionState.CLOSED);
        assertThat(visitor.get("/sessions/" + id).body()).contains("reviewed and closed");
        assertThat(visitor.get(path(id)).body())
                .contains("Two co-hosts from now on.", "Leila")
                .doesNotContain(FORM);
    }

    @Test
    void aSecondReviewIsRefusedAndKeepsWhatWasTyped() {
        SessionId id = scenes.readyForReview();
        Visitor dev = new Visitor(port);
        dev.signIn("dev");
        visitor.signIn("leila");
        visitor.submit(path(id), path(id), Map.of("note", "Good."));

        HttpResponse<String> late = dev.submit("/rota", path(id), Map.of("note", "Good too."));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("ALREADY_REVIEWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u202eevil", "\u0007"})
    void withoutAReadableNoteNothingIsReviewed(String note) {
        SessionId id = scenes.readyForReview();
        visitor.signIn("leila");

        HttpResponse<String> answer = visitor.submit(path(id), path(id), Map.of("note", note));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#note\"", "id=\"note-error\"", note.strip());
        assertThat(scenes.stateOf(id)).isEqualTo(SessionState.DEBRIEFED);
    }

    @Test
    void aNoteThatIsTooLongIsKeptToBeShortened() {
        SessionId id = scenes.readyForReview();
        visitor.signIn("leila");

        HttpResponse<String> answer = visitor.submit(path(id), path(id), Map.of("note", "y".repeat(4_001)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#note\"", "y".repeat(4_001));
    }

    @Test
    void beforeItIsTimeThereIsNothingToSendAndNothingIsTaken() {
        SessionId id = scenes.debriefed();
        visitor.signIn("leila");
        assertThat(visitor.get(path(id)).body())
                .contains("nothing for you to review now")
                .doesNotContain(FORM);

        HttpResponse<String> early = visitor.submit("/rota", path(id), Map.of("note", "Good."));

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(scenes.stateOf(id)).isEqualTo(SessionState.DEBRIEFED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hana", "cole", "mona", "tess", "adam", "hugo"})
    void itIsForSafeguardingLeadsAlone(String person) {
        SessionId id = scenes.readyForReview();
        visitor.signIn(person);

        assertThat(visitor.get(path(id)).statusCode()).isEqualTo(403);
        assertThat(visitor.submit("/", path(id), Map.of("note", "Good.")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/").body()).doesNotContain("/review");
        assertThat(scenes.stateOf(id)).isEqualTo(SessionState.DEBRIEFED);
    }

    private static String path(SessionId id) {
        return "/sessions/" + id + "/review";
    }
}
