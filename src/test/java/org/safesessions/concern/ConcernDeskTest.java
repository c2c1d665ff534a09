package org.safesessions.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.ConcernScenes.Raised;
import org.safesessions.PlantedWords;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@WholeHouse
class ConcernDeskTest {

    @Autowired
    private ConcernDesk desk;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private ReceiptDesk receipts;

    @Autowired
    private ConcernScenes scenes;

    @Autowired
    private Scenes sessions;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @Test
    void theSameKeyAndReportGiveTheSameReceiptAndOneConcern() {
        RequestKey key = RequestKey.random();

        String first = desk.raise(ConcernScenes.report(), key).shown();

        assertThat(desk.raise(ConcernScenes.report(), key).shown()).isEqualTo(first);
        assertThat(concerns()).isEqualTo(1);
        assertThat(desk.raise(ConcernScenes.report(), RequestKey.random()).shown())
                .isNotEqualTo(first);
        assertThat(concerns()).isEqualTo(2);
    }

    @Test
    void theSameKeyWithAnotherReportIsRefused() {
        RequestKey key = RequestKey.random();
        desk.raise(withText("It happened."), key);

        for (String other : List.of("it happened.", "It happened!", "It  happened.")) {
            assertThatThrownBy(() -> desk.raise(withText(other), key))
                    .isInstanceOf(ActRefused.class)
                    .hasMessageContaining("KEY_USED_BEFORE");
        }
        assertThat(concerns()).isEqualTo(1);
    }

    @Test
    void twentyAtTheSameMomentMakeOneConcernAndGetOneReceipt() throws Exception {
        for (int round = 1; round <= 5; round++) {
            RequestKey key = RequestKey.random();

            Set<String> shown = new HashSet<>(
                    atOnce(20, () -> desk.raise(ConcernScenes.report(), key).shown()));

            assertThat(shown).hasSize(1);
            assertThat(concerns()).isEqualTo(round);
        }
    }

    @Test
    void aReceiptIsKeptNowhere() {
        Raised raised = scenes.raised(ConcernScenes.report());

        assertThat(PlantedWords.everywhere(tables.jdbc())
                        .holding(raised.receipt().substring(0, 9)))
                .isEmpty();
        assertThat(PlantedWords.everywhere(tables.jdbc())
                        .holding(raised.receipt().replace("-", "").substring(0, 20)))
                .isEmpty();
        assertThat(receipts.status(raised.receipt()).status()).isEqualTo(ReceiptStatus.Stage.RECEIVED);
    }

    @Test
    void whoReportedItIsSealedApartAndReadOnlyByThoseWhoMay() {
        ConcernReport named = new ConcernReport(
                null,
                null,
                null,
                AboutKind.CHILD,
                "Zorkmid",
                null,
                "Look.",
                null,
                null,
                false,
                "Ann",
                "ann@example.org");
        Raised raised = scenes.raised(named);

        ReadableConcern read = acting.as("leila", () -> cases.read(raised.id()));

        assertThat(read.reporter()).isEqualTo(new ReporterWords("Ann", "ann@example.org", null));
        assertThat(read.words().aboutName()).isEqualTo("Zorkmid");
        assertThat(PlantedWords.everywhere(tables.jdbc()).holding("ann@example.org"))
                .isEmpty();
        assertThat(PlantedWords.everywhere(tables.jdbc()).holding("Zorkmid")).isEmpty();
        assertThat(rows("concern_reporter")).isEqualTo(1);
    }

    @Test
    void anonymousMeansThatThereIsNothingToFind() {
        acting.as("hana", () -> scenes.raised(ConcernScenes.report()));

        assertThat(rows("concern_reporter")).isZero();
        assertThat(whoIsOnRecordFor("concern.concernRaised")).containsOnlyNulls();
    }

    @Test
    void staffWhoReportUnderTheirNameAreKeptSealedToo() {
        Receipt receipt = acting.as("hana", () -> desk.raiseAsStaff(ConcernScenes.report(), RequestKey.random()));
        ConcernId id = acting.as("leila", () -> cases.list().get(0).id());

        assertThat(acting.as("leila", () -> cases.read(id)).reporter())
                .isEqualTo(new ReporterWords(null, null, "hana"));
        assertThat(whoIsOnRecordFor("concern.concernRaised")).containsOnlyNulls();
        assertThat(receipts.status(receipt.shown()).status()).isEqualTo(ReceiptStatus.Stage.RECEIVED);
        assertThatThrownBy(() -> desk.raiseAsStaff(ConcernScenes.report(), RequestKey.random()))
                .isInstanceOf(ActRefused.class);
    }

    @Test
    void aSessionThatIsNotThereTurnsNobodyAway() {
        ConcernReport lost = new ConcernReport(
                "no-such-token",
                SessionId.random(),
                null,
                AboutKind.CHILD,
                null,
                null,
                "Look.",
                null,
                null,
                false,
                null,
                null);

        assertThat(scenes.raised(lost).receipt()).isNotBlank();
    }

    @Test
    void theDoorAsksOnceForEachEntryAndInItsOwnAct() {
        SessionId session = sessions.running();
        UUID entry = UUID.randomUUID();
        StaffId cole = new StaffId("cole");

        ConcernId first = inTransaction(() -> desk.raiseFromDoor(session, entry, cole));

        assertThat(inTransaction(() -> desk.raiseFromDoor(session, entry, cole)))
                .isEqualTo(first);
        assertThat(inTransaction(() -> desk.raiseFromDoor(session, UUID.randomUUID(), cole)))
                .isNotEqualTo(first);
        assertThat(concerns()).isEqualTo(2);
        ReadableConcern read = acting.as("dev", () -> cases.read(first));
        assertThat(read.channel()).isEqualTo(Channel.DOOR);
        assertThat(read.line().session()).isEqualTo(session);
        assertThat(read.reporter()).isEqualTo(new ReporterWords(null, null, "cole"));
        assertThat(read.words().whatHappened()).contains("did not fit what was registered");
        assertThat(read.hasReceipt()).isFalse();
        assertThatThrownBy(() -> acting.as("dev", () -> cases.addEntry(first, EntryKind.MESSAGE, "Hello")))
                .hasMessageContaining("NOBODY_HOLDS_A_RECEIPT");
        assertThatThrownBy(() -> desk.raiseFromDoor(session, entry, cole))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aDoorActThatFailsLeavesNoConcern() {
        SessionId session = sessions.running();

        assertThatThrownBy(() -> inTransaction(() -> {
                    desk.raiseFromDoor(session, UUID.randomUUID(), new StaffId("cole"));
                    throw new IllegalStateException("the act failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(concerns()).isZero();
        assertThat(rows("notice_outbox where kind like 'CONCERN%'")).isZero();
    }

    @Test
    void whatTheReporterAndWeWriteIsReadByBothAndNothingElse() {
        Raised raised = scenes.raised(ConcernScenes.report());
        RequestKey key = RequestKey.random();

        receipts.message(raised.receipt(), "One more thing.", key);
        receipts.message(raised.receipt(), "One more thing.", key);
        acting.as("leila", () -> cases.acknowledge(raised.id(), null));
        acting.as("leila", () -> cases.addEntry(raised.id(), EntryKind.NOTE, "He is known to us."));
        acting.as("leila", () -> cases.addEntry(raised.id(), EntryKind.MESSAGE, "When was it?"));
        ReceiptStatus status = receipts.message(raised.receipt(), "On Monday.", null);

        assertThat(status.status()).isEqualTo(ReceiptStatus.Stage.BEING_LOOKED_AT);
        assertThat(status.messages())
                .extracting(message -> message.from() + " " + message.text())
                .containsExactly("YOU One more thing.", "US When was it?", "YOU On Monday.");
        assertThat(acting.as("dev", () -> cases.read(raised.id())).chronology())
                .extracting(ChronologyLine::kind)
                .containsExactly(
                        EntryKind.RAISED,
                        EntryKind.MESSAGE_FROM_REPORTER,
                        EntryKind.ACKNOWLEDGED,
                        EntryKind.NOTE,
                        EntryKind.MESSAGE,
                        EntryKind.MESSAGE_FROM_REPORTER);
        assertThat(tables.jdbc()
                        .queryForList(
                                "select recipient_id from notice_outbox where kind = 'CONCERN_MESSAGE' order by occasion",
                                String.class))
                .containsExactlyInAnyOrder("dev", "leila", "leila");
    }

    @Test
    void theReporterSeesThatItIsFinishedAndCanStillWrite() {
        Raised raised = scenes.raised(ConcernScenes.report());
        acting.as("leila", () -> cases.acknowledge(raised.id(), null));
        acting.as("leila", () -> cases.triage(raised.id(), "something odd", Severity.LOW, "A small thing.", null));
        acting.as("leila", () -> cases.close(raised.id(), "Spoke with her", "All is well.", null));

        ReceiptStatus status = receipts.message(raised.receipt(), "It happened again.", null);

        assertThat(status.status()).isEqualTo(ReceiptStatus.Stage.FINISHED);
        assertThat(status.messages()).hasSize(1);
        ReadableConcern read = acting.as("leila", () -> cases.read(raised.id()));
        assertThat(read.line().category()).isEqualTo(Category.OTHER);
        assertThat(read.outcome()).isEqualTo(Outcome.OTHER);
        assertThat(read.chronology()).extracting(ChronologyLine::detail).contains("something odd", "Spoke with her");
    }

    @Test
    void eachStepComesInItsTurn() {
        ConcernId id = scenes.raised();
        refused("NOT_ACKNOWLEDGED", () -> cases.triage(id, "GROOMING", Severity.LOW, "why", null));
        refused("NOT_TRIAGED", () -> cases.close(id, "REFERRED", "why", null));
        acting.as("leila", () -> cases.acknowledge(id, null));
        refused("ALREADY_ACKNOWLEDGED", () -> cases.acknowledge(id, null));
        refused("NOT_TRIAGED", () -> cases.close(id, "REFERRED", "why", null));
        refused("RATIONALE_MISSING", () -> cases.triage(id, "GROOMING", Severity.LOW, " \n", null));
        refused("CATEGORY_MISSING", () -> cases.triage(id, " ", Severity.LOW, "why", null));
        refused("STALE", () -> cases.triage(id, "GROOMING", Severity.LOW, "why", 0L));
        acting.as("leila", () -> cases.triage(id, "grooming", Severity.LOW, "why", null));
        refused("ALREADY_TRIAGED", () -> cases.triage(id, "GROOMING", Severity.LOW, "why", null));
        refused("RATIONALE_MISSING", () -> cases.close(id, "REFERRED", null, null));
        refused("OUTCOME_MISSING", () -> cases.close(id, "", "why", null));
        acting.as("leila", () -> cases.close(id, "referred", "why", null));
        refused("ALREADY_CLOSED", () -> cases.close(id, "REFERRED", "why", null));
        refused("ENTRY_KIND_NOT_BY_HAND", () -> cases.addEntry(id, EntryKind.CLOSED, "why"));
        refused("TEXT_MISSING", () -> cases.addEntry(id, EntryKind.NOTE, null));
        refused("ENTRY_NOT_NAMED", () -> cases.addEntry(id, EntryKind.CORRECTION, "It was Tuesday."));
        refused("ENTRY_NOT_THERE", () -> cases.addEntry(id, belonging(EntryKind.ADDENDUM, 99, "It was Tuesday.")));
        acting.as("leila", () -> cases.addEntry(id, belonging(EntryKind.CORRECTION, 1, "It was Tuesday.")));
    }

    @Test
    void everyReadingIsPutOnRecordOnceAndSaysHow() {
        ConcernId id = scenes.raised();

        acting.as("leila", () -> cases.list());
        acting.as("dev", () -> cases.read(id));
        acting.as("dev", () -> cases.read(id, Reading.CHRONOLOGY));
        acting.as("dev", () -> cases.print(id, "For the meeting."));

        assertThat(tables.jdbc()
                        .queryForList(
                                "select by_staff || ' ' || codes from audit_entry"
                                        + " where name = 'concern.concernRead' and subject = ? order by id",
                                String.class,
                                id.toString()))
                .containsExactly("dev PAGE", "dev CHRONOLOGY", "dev DOCUMENT");
        assertThat(whoIsOnRecordFor("concern.concernsListed")).endsWith("leila");
    }

    @Test
    void theChronologyOnlyGrows() {
        scenes.triaged();

        assertThatThrownBy(() -> tables.jdbc().update("update concern_entry set kind = 'NOTE'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> tables.jdbc().update("delete from concern_entry"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void twoWhoAcknowledgeAtTheSameMomentAreNotBothTheOne() throws Exception {
        ConcernId id = scenes.raised();

        List<String> outcomes = atOnce(6, () -> {
            String who = Thread.currentThread().getId() % 2 == 0 ? "leila" : "dev";
            try {
                acting.as(who, () -> cases.acknowledge(id, null));
                return "done";
            } catch (ActRefused refused) {
                return refused.reasons().get(0).code();
            }
        });

        assertThat(outcomes).containsOnlyOnce("done").containsOnly("done", "ALREADY_ACKNOWLEDGED");
    }

    private static NewEntry belonging(EntryKind kind, int to, String text) {
        return new NewEntry(kind, text, to, null, null, null, null);
    }

    private void refused(String code, Runnable act) {
        assertThatThrownBy(() -> acting.as("leila", act))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining(code);
    }

    private static ConcernReport withText(String text) {
        return new ConcernReport(
                null, null, AboutOurPeople.NO, AboutKind.CHILD, null, null, text, null, null, false, null, null);
    }

    private ConcernId inTransaction(Callable<ConcernId> act) {
        ConcernId id = transaction.execute(status -> {
            try {
                return act.call();
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        return java.util.Objects.requireNonNull(id);
    }

    private int concerns() {
        return rows("concern");
    }

    /** Read one by one, because a count may be wrong for a moment while another transaction changes the table. */
    private int rows(String from) {
        return tables.jdbc().queryForList("select 1 from " + from).size();
    }

    private List<@Nullable String> whoIsOnRecordFor(String name) {
        return tables.jdbc().queryForList("select by_staff from audit_entry where name = ?", String.class, name);
    }

    static <T> List<T> atOnce(int many, Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            for (int one = 0; one < many; one++) {
                running.add(threads.submit(() -> {
                    go.await();
                    return act.call();
                }));
            }
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
