package org.safesessions.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safesessions.run.LiveHour.as;
import static org.safesessions.run.LiveHour.asking;
import static org.safesessions.run.People.ADAM;
import static org.safesessions.run.People.BOTH;
import static org.safesessions.run.People.CARA;
import static org.safesessions.run.People.COLE;
import static org.safesessions.run.People.DEV;
import static org.safesessions.run.People.HANA;
import static org.safesessions.run.People.LEILA;
import static org.safesessions.run.People.MONA;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionState;
import org.safesessions.run.InTheRoom;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.LiveHour;
import org.safesessions.run.RoomContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@InTheRoom
class DebriefDeskTest {

    private static final DebriefNotes NOTES = new DebriefNotes(" All went well. ", " ", "More time", "Between us");

    @Autowired
    private LiveHour hour;

    @Autowired
    private DebriefDesk desk;

    @Autowired
    private LiveDesk live;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RoomContext.Heard heard;

    @BeforeEach
    void begin() {
        hour.begin();
    }

    @Test
    void hostAndEachCoHostWriteOne() {
        SessionId id = ended(COLE, CARA);
        heard.forget();
        assertThat(desk.missing(id)).containsExactly(HANA, COLE, CARA);

        as(HANA, () -> desk.write(id, NOTES));
        as(CARA, () -> desk.write(id, NOTES));
        assertThat(desk.allIn(id)).isFalse();
        assertThat(desk.missing(id)).containsExactly(COLE);
        assertThat(asking(COLE, () -> desk.mayWrite(id))).isTrue();
        as(COLE, () -> desk.write(id, NOTES));

        assertThat(desk.allIn(id)).isTrue();
        assertThat(asking(COLE, () -> desk.mayWrite(id))).isFalse();
        assertThat(heard.names())
                .containsExactly("debrief.debriefWritten", "debrief.debriefWritten", "debrief.debriefWritten");
        refused(() -> as(COLE, () -> desk.write(id, NOTES)), ActRefused.Kind.CONFLICT, "ALREADY_DEBRIEFED");
    }

    @Test
    void whatWasWrittenIsSealedAndTheNoteOnItToo() {
        SessionId id = ended(COLE);
        as(HANA, () -> desk.write(id, NOTES));
        as(COLE, () -> desk.write(id, NOTES));
        planning.move(id, SessionState.DEBRIEFED, null);
        as(LEILA, () -> desk.review(id, "Start earlier"));

        assertThat(asking(LEILA, () -> desk.readable(id)).get(0).notes().forTheLeadOnly())
                .isEqualTo("Between us");
        assertThat(asking(LEILA, () -> desk.reviewOf(id)).orElseThrow().note()).isEqualTo("Start earlier");
        assertThat(kept("debrief"))
                .hasSize(2)
                .allSatisfy(words -> assertThat(words).doesNotContain("Between", "More"));
        assertThat(kept("session_review")).singleElement().asString().doesNotContain("Start earlier");
    }

    private List<String> kept(String table) {
        return jdbc.queryForList("select words from " + table, byte[].class).stream()
                .map(words -> new String(words, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void nobodyElseWritesOne() {
        SessionId id = ended(COLE);

        for (var person : List.of(CARA, LEILA, MONA, ADAM)) {
            refused(() -> as(person, () -> desk.write(id, NOTES)), ActRefused.Kind.NOT_ALLOWED, "ONLY_ITS_STAFF");
        }
    }

    @Test
    void itIsWrittenWhenTheSessionHasEnded() {
        SessionId id = hour.running(live);

        refused(() -> as(HANA, () -> desk.write(id, NOTES)), ActRefused.Kind.CONFLICT, "SESSION_NOT_ENDED");
        assertThat(asking(HANA, () -> desk.mayWrite(id))).isFalse();
    }

    @Test
    void whatHappenedMustBeSaidAndNoTextMayBeTooLong() {
        SessionId id = ended(COLE);

        refused(
                () -> as(HANA, () -> desk.write(id, new DebriefNotes(" ", null, null, null))),
                ActRefused.Kind.UNACCEPTABLE,
                "TEXT_TOO_SHORT");
        refused(
                () -> as(HANA, () -> desk.write(id, new DebriefNotes("x", "y".repeat(4001), null, null))),
                ActRefused.Kind.UNACCEPTABLE,
                "TEXT_TOO_LONG");
        as(HANA, () -> desk.write(id, new DebriefNotes("\uD83D\uDE00".repeat(4000), null, null, null)));
    }

    @Test
    void whatIsForTheLeadIsReadByLeadsAlone() {
        SessionId id = ended(COLE);
        as(HANA, () -> desk.write(id, NOTES));
        as(COLE, () -> desk.write(id, NOTES));

        assertThat(asking(LEILA, () -> desk.readable(id)))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.notes())
                        .isEqualTo(new DebriefNotes("All went well.", null, "More time", "Between us")));
        assertThat(asking(MONA, () -> desk.readable(id)))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.notes().forTheLeadOnly()).isNull());
        assertThat(asking(HANA, () -> desk.readable(id))).singleElement().satisfies(one -> {
            assertThat(one.writtenBy()).isEqualTo(HANA);
            assertThat(one.notes().forTheLeadOnly()).isNull();
        });
        for (var person : List.of(CARA, ADAM)) {
            refused(() -> as(person, () -> desk.readable(id)), ActRefused.Kind.NOT_ALLOWED, "NOT_YOUR_SESSION");
        }
    }

    @Test
    void aLeadWhoIsNotNamedInThePlanReviewsItOnce() {
        SessionId id = ended(COLE, BOTH);
        List.of(HANA, COLE, BOTH).forEach(person -> as(person, () -> desk.write(id, NOTES)));
        refused(() -> as(LEILA, () -> desk.review(id, "Good.")), ActRefused.Kind.CONFLICT, "DEBRIEFS_MISSING");
        planning.move(id, SessionState.DEBRIEFED, null);
        heard.forget();

        refused(() -> as(BOTH, () -> desk.review(id, "Good.")), ActRefused.Kind.NOT_ALLOWED, "LEAD_IS_NAMED_IN_PLAN");
        refused(() -> as(MONA, () -> desk.review(id, "Good.")), ActRefused.Kind.NOT_ALLOWED, "NOT_YOUR_DUTY");
        refused(() -> as(LEILA, () -> desk.review(id, " ")), ActRefused.Kind.UNACCEPTABLE, "TEXT_TOO_SHORT");
        as(LEILA, () -> desk.review(id, "Good."));
        refused(() -> as(DEV, () -> desk.review(id, "Good.")), ActRefused.Kind.CONFLICT, "ALREADY_REVIEWED");
        assertThat(heard.names()).containsExactly("debrief.sessionReviewed");
    }

    private SessionId ended(StaffId... coHosts) {
        SessionId id = hour.readyToStart(coHosts);
        as(HANA, () -> live.start(id));
        as(HANA, () -> live.end(id));
        return id;
    }

    private static void refused(ThrowingCallable act, ActRefused.Kind kind, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ActRefused.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.reasons().stream().map(Reason::code)).containsExactly(code);
        });
    }
}
