package org.safesessions.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.oncall.CoverQuestion;
import org.safesessions.oncall.LeadOnCall;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionClock;
import org.safesessions.plan.SessionState;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** No lead, no start: every other road is tried, those of somebody who holds the engine in their hands included. */
@WholeHouse
class NoRoadRoundTest {

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private LiveDesk live;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private OnCallDesk onCall;

    @Autowired
    private SessionClock times;

    @Autowired
    private TestClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @Test
    void theHostIsRefusedWithTheReason() {
        SessionId session = scenes.lackingOnlyALead();

        assertThatThrownBy(() -> acting.as("hana", () -> live.start(session)))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(reason -> reason.code())
                                .containsExactly("NO_LEAD_ON_CALL"));
        isNotRunning(session);
    }

    @Test
    void completingTheTaskByTheEnginesOwnServiceIsRefused() {
        SessionId session = scenes.ready();
        String task = task(session, "startSession");

        acting.as("hana", () -> {
            identity.setAuthenticatedUserId("hana");
            assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(RuntimeException.class);
            identity.clearAuthentication();
        });

        isNotRunning(session);
        assertThat(task(session, "startSession")).isEqualTo(task);
    }

    @Test
    void aTokenMovedToRunningWithListenersSkippedOpensNoDoor() {
        SessionId session = scenes.lackingOnlyALead();
        ProcessInstance instance = instance(session);

        runtime.createProcessInstanceModification(instance.getId())
                .startBeforeActivity("runSession")
                .execute(true, true);

        isNotRunning(session);
        assertThatThrownBy(() -> acting.as("hana", () -> live.end(session))).isInstanceOf(ActRefused.class);
    }

    @Test
    void aProcessStartedAtALaterElementOpensNoDoor() {
        SessionId session = scenes.lackingOnlyALead();

        runtime.createProcessInstanceByKey("session-lifecycle")
                .businessKey(session.toString())
                .startBeforeActivity("runSession")
                .execute(true, true);

        isNotRunning(session);
    }

    @Test
    void noMessageLeadsIntoARunningSession() {
        SessionId session = scenes.lackingOnlyALead();

        for (String message : List.of("run.startUnblocked", "run.startBlocked", "run.sessionPaused")) {
            sendAsIfFromOutside(message, session);
            isNotRunning(session);
        }
    }

    @Test
    void theStageItselfCannotBeMovedToRunningWithoutTheGate() {
        SessionId session = scenes.awaitingApproval();

        assertThatThrownBy(() -> planning.move(session, SessionState.RUNNING, null))
                .isInstanceOf(ActRefused.class);
    }

    @Test
    void aProofKeptForLaterIsVoid() {
        SessionId session = scenes.lackingOnlyALead();
        scenes.leadOnCall();
        AtomicReference<LeadOnCall> kept = new AtomicReference<>();
        CoverQuestion question =
                new CoverQuestion(times.coverNeeded(scenes.session(session), clock.instant()), Set.of());

        transaction.executeWithoutResult(status -> onCall.whileOnCall(question, proof -> {
            kept.set(proof);
            return true;
        }));

        assertThatThrownBy(() -> kept.get().requireHeld()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSecondOfTwoTabsIsToldThatItRunsAlready() {
        scenes.leadOnCall();
        SessionId session = scenes.lackingOnlyALead();
        acting.as("hana", () -> live.start(session));

        assertThatThrownBy(() -> acting.as("hana", () -> live.start(session)))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(reason -> reason.code())
                                .containsExactly("ALREADY_RUNNING"));
    }

    @Test
    void aLeadWhoWithdrawsWhileItRunsPausesItAtOnce() {
        ShiftId shift = scenes.leadOnCall();
        SessionId session = scenes.lackingOnlyALead();
        acting.as("hana", () -> live.start(session));

        acting.as("leila", () -> onCall.withdraw(shift, "I am ill.", null));

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.PAUSED);
        assertThatThrownBy(() -> acting.as("hana", () -> live.resume(session))).isInstanceOf(StartRefused.class);
    }

    private void sendAsIfFromOutside(String message, SessionId session) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(session.toString())
                    .correlate();
        } catch (RuntimeException nobodyWaits) {
            assertThat(nobodyWaits).isInstanceOf(ProcessEngineException.class);
        }
    }

    private void isNotRunning(SessionId session) {
        assertThat(scenes.stateOf(session)).isNotIn(SessionState.RUNNING, SessionState.PAUSED);
        assertThat(tables.jdbc().queryForObject("select count(*) from live_session", Integer.class))
                .isZero();
    }

    private String task(SessionId session, String id) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(session.toString())
                .taskDefinitionKey(id)
                .singleResult()
                .getId();
    }

    private ProcessInstance instance(SessionId session) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(session.toString())
                .singleResult();
    }
}
