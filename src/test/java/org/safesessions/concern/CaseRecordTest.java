package org.safesessions.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.WholeHouse;
import org.safesessions.concern.RecordCheck.Trouble;
import org.safesessions.kernel.ConcernId;
import org.safesessions.seal.DataKeys;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept of a case: under its own key, each entry bound to the one before, and what was wrong beside what is right. */
@WholeHouse
class CaseRecordTest {

    @Autowired
    private CaseDesk cases;

    @Autowired
    private RecordWatch watch;

    @Autowired
    private ConcernScenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private DataKeys keys;

    @Autowired
    private Seal seal;

    private JdbcTemplate sql;

    @BeforeEach
    void clean() {
        tables.clean();
        sql = tables.jdbc();
    }

    private ReadableConcern read(ConcernId id) {
        return acting.as("leila", () -> cases.read(id));
    }

    private void add(ConcernId id, NewEntry entry) {
        acting.as("leila", () -> cases.addEntry(id, entry));
    }

    @Test
    void everyActLeavesTheRecordWhole() {
        ConcernId id = scenes.triaged();
        add(id, NewEntry.of(EntryKind.NOTE, "She rang."));
        acting.as("leila", () -> cases.print(id, "For the meeting."));
        acting.as("leila", () -> cases.close(id, "REFERRED", "They have it.", null));

        assertThat(read(id).check()).isEqualTo(RecordCheck.of(Trouble.NONE));
        assertThat(read(id).chronology())
                .extracting(ChronologyLine::kind)
                .containsExactly(
                        EntryKind.RAISED,
                        EntryKind.ACKNOWLEDGED,
                        EntryKind.TRIAGED,
                        EntryKind.NOTE,
                        EntryKind.PRINTED,
                        EntryKind.THRESHOLD,
                        EntryKind.REFERRAL_BEGUN,
                        EntryKind.CLOSED);
    }

    @Test
    void aCorrectionNamesTheEntryItBelongsToAndBothStay() {
        ConcernId id = scenes.acknowledged();
        add(id, NewEntry.of(EntryKind.OBSERVATION, "It was Monday."));
        add(id, new NewEntry(EntryKind.CORRECTION, "It was Tuesday.", 3, null, null, null, null));
        add(id, new NewEntry(EntryKind.ADDENDUM, "At noon.", 3, null, null, null, null));

        ReadableConcern read = read(id);
        ChronologyLine original = read.chronology().get(2);
        assertThat(original.text()).isEqualTo("It was Monday.");
        assertThat(read.belongingTo(original))
                .extracting(ChronologyLine::text)
                .containsExactly("It was Tuesday.", "At noon.");
        assertThat(read.original(read.chronology().get(3))).isEqualTo(original);
        assertThat(read.belongingTo(read.chronology().get(0))).isEmpty();
    }

    @Test
    void whatWasSaidWhatHappenedWhatIsThoughtAndWhatWasDoneStayApart() {
        ConcernId id = scenes.acknowledged();
        add(
                id,
                new NewEntry(
                        EntryKind.OBSERVATION,
                        "She cried.",
                        null,
                        "He said not to tell.",
                        "Sam",
                        "I fear him.",
                        "I rang."));

        ChronologyLine line = read(id).chronology().get(2);
        assertThat(List.of(line.text(), line.said(), line.saidBy(), line.opinion(), line.action()))
                .containsExactly("She cried.", "He said not to tell.", "Sam", "I fear him.", "I rang.");
    }

    @Test
    void whatIsChangedInTheDatabaseIsNamedOnThePage() {
        ConcernId severity = scenes.triaged();
        sql.update("update concern set severity = 'LOW' where id = ?", severity.value());
        ConcernId keptFrom = scenes.raised();
        sql.update("insert into concern_kept_from (concern_id, staff_id) values (?, 'dev')", keptFrom.value());
        ConcernId words = scenes.raised();
        sql.update("update concern set words = ? where id = ?", new byte[] {2, 0, 0, 0, 1, 9}, words.value());
        ConcernId more = scenes.acknowledged();
        sql.update(
                "insert into concern_entry (id, concern_id, number, kind, at, words)"
                        + " select ?, concern_id, 3, 'NOSUCHKIND', at, words from concern_entry where concern_id = ? and number = 2",
                UUID.randomUUID(),
                more.value());

        assertThat(read(severity).check()).isEqualTo(new RecordCheck(Trouble.ROW_CHANGED, 0, List.of("severity")));
        assertThat(read(keptFrom).check()).isEqualTo(new RecordCheck(Trouble.ROW_CHANGED, 0, List.of("keptFrom")));
        assertThat(read(words).check()).isEqualTo(new RecordCheck(Trouble.ROW_CHANGED, 0, List.of("words")));
        assertThat(read(words).unreadable()).isTrue();
        assertThat(read(more).check()).isEqualTo(RecordCheck.at(Trouble.CHANGED, 3));
        assertThat(read(more).chronology().get(2).unreadable()).isTrue();
        assertThat(read(more).chronology().get(2).kind()).isEqualTo(EntryKind.UNKNOWN);
    }

    @Test
    void theCountOfItsEntriesOnlyGrows() {
        scenes.triaged();

        for (String forbidden : List.of(
                "update concern_head set entries = entries - 1",
                "update concern_head set hash = proof",
                "delete from concern_head")) {
            assertThatThrownBy(() -> sql.update(forbidden)).as(forbidden).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theNightlyCheckTellsThoseWhoMayKnowOnceADayAndIsItselfOnRecord() {
        ConcernId whole = scenes.acknowledged();
        ConcernId broken = scenes.raised(ConcernScenes.about("leila")).id();
        sql.update("update concern set state = 'CLOSED' where id = ?", broken.value());
        long before = newestEntry();

        watch.look();
        watch.look();

        assertThat(sql.queryForList(
                        "select recipient_id from notice_outbox where kind = 'CONCERN_RECORD_BROKEN' and about = ?",
                        String.class,
                        broken.toString()))
                .contains("dev")
                .doesNotContain("leila")
                .doesNotHaveDuplicates();
        assertThat(sql.queryForList(
                        "select about from notice_outbox where kind = 'CONCERN_RECORD_BROKEN' and about = ?",
                        String.class,
                        whole.toString()))
                .isEmpty();
        assertThat(sql.queryForList(
                        "select name || ' ' || codes from audit_entry where id > ? order by id", String.class, before))
                .containsExactly(
                        "concern.concernRecordBroken ROW_CHANGED entry=0",
                        "concern.concernRecordsChecked checked=2 broken=1",
                        "concern.concernRecordBroken ROW_CHANGED entry=0",
                        "concern.concernRecordsChecked checked=2 broken=1");
    }

    private long newestEntry() {
        Long id = sql.queryForObject("select max(id) from audit_entry", Long.class);
        return id == null ? 0 : id;
    }

    @Test
    void eachCaseHasKeysOfItsOwnAndWithoutThemItIsUnreadable() {
        ConcernId gone = scenes.acknowledged();
        ConcernId kept = scenes.acknowledged();
        assertThat(sql.queryForList("select purpose from data_key where belongs_to = ?", String.class, gone.value()))
                .containsExactly("CASE_KEYS");

        keys.destroy(gone.value());

        ReadableConcern read = read(gone);
        assertThat(read.unreadable()).isTrue();
        assertThat(read.chronology()).allMatch(ChronologyLine::unreadable);
        assertThat(read.check().isWhole()).as("the record can still be checked").isTrue();
        assertThat(read(kept).words().whatHappened()).contains("number");
    }

    @Test
    void aCaseSealedBeforeItHadAKeyOfItsOwnIsReadAsBeforeAndGoesOnUnderOne() {
        ConcernId id = scenes.raised();
        asItWasBefore(id);

        assertThat(read(id).words().whatHappened()).isEqualTo("As it was.");
        assertThat(read(id).chronology()).extracting(ChronologyLine::text).containsExactly("The first.");
        assertThat(read(id).check().trouble()).isEqualTo(Trouble.NOT_CHAINED);

        acting.as("leila", () -> cases.acknowledge(id, null));
        add(id, NewEntry.of(EntryKind.NOTE, "The third."));

        assertThat(read(id).check()).isEqualTo(RecordCheck.of(Trouble.NONE));
        assertThat(read(id).chronology())
                .extracting(ChronologyLine::text)
                .containsExactly("The first.", null, "The third.");
    }

    /** Nothing of it is sealed with its own key or chained; H2 lets its owner empty a table that only grows. */
    private void asItWasBefore(ConcernId id) {
        UUID entry = UUID.randomUUID();
        List.of("concern_entry", "concern_head", "data_key").forEach(table -> sql.execute("truncate table " + table));
        sql.update(
                "update concern set words = ? where id = ?",
                seal.close(SealedFor.CONCERN, id.value(), new ConcernWords("As it was.", null, null, null, null)),
                id.value());
        sql.update(
                "insert into concern_entry (id, concern_id, number, kind, at, code, words)"
                        + " select ?, id, 1, 'RAISED', raised_at, 'PUBLIC', ? from concern where id = ?",
                entry,
                seal.close(SealedFor.CONCERN, entry, new EntryWords("The first.", null)),
                id.value());
    }
}
