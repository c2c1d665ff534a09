package org.safesessions.concern.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.WholeHouse;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.ConcernState;
import org.safesessions.concern.Severity;
import org.safesessions.kernel.ConcernId;
import org.springframework.beans.factory.annotation.Autowired;

/** A concern whose process is lost, as a killed database once left one, gets it again where it was. */
@WholeHouse
class ConcernWatchTest {

    @Autowired
    private ConcernScenes concerns;

    @Autowired
    private CleanTables tables;

    @Autowired
    private Acting acting;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private ConcernWatch watch;

    @Autowired
    private ConcernStarts starts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    private void loseTheProcess(ConcernId id) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .list()) {
            runtime.deleteProcessInstance(instance.getId(), "test", true, true);
        }
        watch.look();
        assertThat(instances(id)).isZero();
    }

    private long instances(ConcernId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .count();
    }

    private String waitsAt(ConcernId id) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getTaskDefinitionKey();
    }

    @Test
    void whatNobodyAcknowledgedStillWaitsForThatAndTheClocksRun() {
        ConcernId id = concerns.raised();
        loseTheProcess(id);

        watch.sweep();
        watch.sweep();

        assertThat(instances(id)).isEqualTo(1);
        assertThat(waitsAt(id)).isEqualTo("acknowledgeConcern");
        acting.as("leila", () -> cases.acknowledge(id, null));
        assertThat(waitsAt(id)).isEqualTo("triageConcern");
    }

    @Test
    void whatWasAcknowledgedWaitsForTriage() {
        ConcernId id = concerns.acknowledged();
        loseTheProcess(id);

        watch.sweep();

        assertThat(waitsAt(id)).isEqualTo("triageConcern");
        acting.as("leila", () -> cases.triage(id, "GROOMING", Severity.HIGH, "He asked twice.", null));
        assertThat(waitsAt(id)).isEqualTo("closeConcern");
    }

    @Test
    void whatWasTriagedWaitsToBeClosedAndIsThenLeftAlone() {
        ConcernId id = concerns.triaged();
        loseTheProcess(id);
        watch.sweep();
        assertThat(waitsAt(id)).isEqualTo("closeConcern");

        acting.as("dev", () -> cases.close(id, "Handled here", "Her mother knows.", null));
        watch.sweep();
        starts.startAnew(id);

        assertThat(instances(id)).isZero();
        assertThat(acting.as("leila", () -> cases.line(id)).state()).isEqualTo(ConcernState.CLOSED);
    }

    @Test
    void whatHasItsProcessGetsNoOther() {
        ConcernId id = concerns.raised();

        watch.sweep();
        starts.startAnew(id);

        assertThat(instances(id)).isEqualTo(1);
    }
}
