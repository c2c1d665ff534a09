package org.safesessions.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.ConcernScenes;
import org.safesessions.ConcernScenes.Raised;
import org.safesessions.EmbeddedDatabase;
import org.safesessions.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What depends on the database, on the one of production: locks, races, bytes and the chronology that only grows. */
@WholeHouse
class ConcernDeskOnPostgresTest {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> EmbeddedDatabase.url("concern"));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
    }

    @Autowired
    private ConcernDesk desk;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private ReceiptDesk receipts;

    @Autowired
    private EscalationDesk escalation;

    @Autowired
    private ConcernScenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TaskService tasks;

    @Test
    void twentyAtTheSameMomentMakeOneConcernAndGetOneReceipt() throws Exception {
        for (int round = 0; round < 5; round++) {
            int before = concerns();
            RequestKey key = RequestKey.random();

            Set<String> shown = new HashSet<>(ConcernDeskTest.atOnce(
                    20, () -> desk.raise(ConcernScenes.report(), key).shown()));

            assertThat(shown).hasSize(1);
            assertThat(concerns()).isEqualTo(before + 1);
        }
    }

    @Test
    void aConcernAboutSomebodyGoesAllItsWay() {
        Raised raised = scenes.raised(ConcernScenes.about("leila"));
        assertThat(escalation.audience(raised.id()))
                .extracting(Object::toString)
                .doesNotContain("leila");

        escalation.escalate(raised.id());
        acting.as("dev", () -> cases.acknowledge(raised.id(), null));
        acting.as("dev", () -> cases.triage(raised.id(), "CONDUCT_OF_STAFF", Severity.HIGH, "Because.", null));
        receipts.message(raised.receipt(), "Zażółć gęślą jaźń 👩‍👧", null);
        acting.as("dev", () -> cases.close(raised.id(), "REFERRED", "The LADO has it.", null));
        acting.as("tess", () -> cases.close(raised.id(), "REFERRED", "So it has.", null));

        assertThat(acting.as("dev", () -> cases.read(raised.id())).chronology())
                .extracting(ChronologyLine::text)
                .contains("Because.", "Zażółć gęślą jaźń 👩‍👧", "The LADO has it.");
        assertThat(acting.as("dev", () -> cases.read(raised.id())).check().trouble())
                .isEqualTo(RecordCheck.Trouble.NONE);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(raised.id().toString())
                        .count())
                .isZero();
    }

    @Test
    void theChronologyOnlyGrows() {
        scenes.triaged();

        for (String forbidden : new String[] {
            "update concern_entry set kind = 'NOTE'",
            "delete from concern_entry",
            "truncate concern_entry",
            "update concern_head set entries = entries - 1",
            "update concern_head set hash = proof",
            "delete from concern_head",
            "truncate concern_head"
        }) {
            assertThatThrownBy(() -> jdbc.update(forbidden)).isInstanceOf(DataAccessException.class);
        }
    }

    private int concerns() {
        Integer rows = jdbc.queryForObject("select count(*) from concern", Integer.class);
        return rows == null ? 0 : rows;
    }
}
