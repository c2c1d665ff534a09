package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.safesessions.run.LiveHour.as;
import static org.safesessions.run.LiveHour.asking;
import static org.safesessions.run.People.CARA;
import static org.safesessions.run.People.COLE;
import static org.safesessions.run.People.HANA;
import static org.safesessions.run.People.LEILA;

import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.oncall.LeadOnCall;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.StaffChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens between the two decisions, and when something cannot be read: always a refusal. */
@InTheRoom
class DoorTest {

    @Autowired
    private LiveHour hour;

    @Autowired
    private LiveDesk live;

    @Autowired
    private Door door;

    @Autowired
    private TransactionTemplate transactions;

    @MockitoSpyBean
    private OnCallDesk onCall;

    @MockitoSpyBean
    private PlanningDesk planning;

    @MockitoSpyBean
    private StaffDesk staff;

    @MockitoSpyBean
    private CheckIns checkIns;

    @MockitoSpyBean
    private ControlRecords controls;

    @MockitoSpyBean
    private RulesOnViewRecords rules;

    @BeforeEach
    void begin() {
        hour.begin();
    }

    @AfterEach
    void readableAgain() {
        reset(spied(onCall), spied(planning), spied(staff), checkIns, controls, rules);
    }

    @Test
    void aRotaThatCannotBeReadShutsTheGateAndTheOtherReasonsStillStand() {
        SessionId id = hour.ready();
        doThrow(new DataAccessResourceFailureException("gone"))
                .when(spied(onCall))
                .coverFor(any());

        assertThat(asking(HANA, () -> live.gate(id)).codes())
                .containsExactlyInAnyOrder(
                        "CANNOT_BE_CHECKED",
                        "HOST_NOT_PRESENT",
                        "CO_HOST_NOT_PRESENT",
                        "CONTROLS_NOT_VERIFIED",
                        "RULES_NOT_SHOWN");
        shut(() -> as(HANA, () -> live.start(id)), id);
    }

    @Test
    void checkInsThatCannotBeReadShutTheGate() {
        SessionId id = hour.readyToStart();
        doThrow(new IllegalStateException("gone")).when(checkIns).rowsOf(any());

        onlyCannotBeChecked(id);
    }

    @Test
    void controlsThatCannotBeReadShutTheGate() {
        SessionId id = hour.readyToStart();
        doThrow(new IllegalStateException("gone")).when(controls).rowsOf(any());

        onlyCannotBeChecked(id);
    }

    @Test
    void rulesThatCannotBeReadShutTheGate() {
        SessionId id = hour.readyToStart();
        doThrow(new IllegalStateException("gone")).when(rules).shownAt(any());

        onlyCannotBeChecked(id);
    }

    @Test
    void staffWhoCannotBeReadShutTheGate() {
        SessionId id = hour.readyToStart();
        doThrow(new IllegalStateException("gone")).when(spied(staff)).isClearedOn(any(), any());

        onlyCannotBeChecked(id);
    }

    @Test
    void aLockOnTheRotaThatCannotBeHadIsARefusal() {
        SessionId id = hour.readyToStart();
        doThrow(ActRefused.conflict(id, "TRY_AGAIN")).when(spied(onCall)).whileOnCall(any(), any());

        onlyCannotBeChecked(() -> as(HANA, () -> live.start(id)), id);
    }

    @Test
    void aLockOnTheSessionThatCannotBeHadIsARefusal() {
        SessionId id = hour.readyToStart();
        doThrow(new CannotAcquireLockException("busy")).when(spied(planning)).lock(any());

        onlyCannotBeChecked(() -> as(HANA, () -> live.start(id)), id);
    }

    @Test
    void aLockThatTheDatabaseRefusesIsARefusal() {
        SessionId id = hour.readyToStart();
        doThrow(new jakarta.persistence.LockTimeoutException("busy"))
                .when(spied(planning))
                .lock(any());

        onlyCannotBeChecked(() -> as(HANA, () -> live.start(id)), id);
    }

    @Test
    void aLeadWhoGoesBetweenTheTwoDecisionsIsMissed() {
        SessionId id = hour.readyButForALead();
        var shift = hour.covered(LEILA);
        Mockito.doAnswer(call -> {
                    elsewhere(() -> hour.withdrawn(LEILA, shift));
                    return call.callRealMethod();
                })
                .when(spied(onCall))
                .whileOnCall(any(), any());

        assertThatThrownBy(() -> as(HANA, () -> live.start(id)))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        e -> assertThat(e.reasons().stream().map(Reason::code)).containsExactly("NO_LEAD_ON_CALL"));
        assertThat(planning.get(id).state()).isEqualTo(SessionState.READY);
    }

    @Test
    void aHostWhoIsReplacedBetweenTheTwoDecisionsCannotStart() {
        SessionId id = hour.readyToStart();
        hour.alsoAHost(CARA);
        Mockito.doAnswer(call -> {
                    elsewhere(() -> as(HANA, () -> planning.changeStaff(id, new StaffChange(CARA, null, null))));
                    return call.callRealMethod();
                })
                .when(spied(onCall))
                .whileOnCall(any(), any());

        assertThatThrownBy(() -> as(HANA, () -> live.start(id))).isInstanceOf(ActRefused.class);
        assertThat(planning.get(id).state()).isEqualTo(SessionState.READY);
    }

    @Test
    void whatIsMissingOnlyAtTheSecondDecisionIsARefusalToo() {
        SessionId id = hour.readyToStart();
        Mockito.doAnswer(call -> {
                    elsewhere(() -> hour.forgetRules(id));
                    return call.callRealMethod();
                })
                .when(spied(onCall))
                .whileOnCall(any(), any());

        assertThatThrownBy(() -> as(HANA, () -> live.start(id)))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        e -> assertThat(e.reasons().stream().map(Reason::code)).containsExactly("RULES_NOT_SHOWN"));
    }

    @Test
    void whenTheOnlyFreeCoHostIsGoneMeanwhileTheProofIsNoAnswer() {
        SessionId id = hour.readyToStart();
        Mockito.doAnswer(call -> {
                    elsewhere(() -> hour.forgetCheckIn(id, COLE));
                    return call.callRealMethod();
                })
                .when(spied(onCall))
                .whileOnCall(any(), any());

        onlyCannotBeChecked(() -> as(HANA, () -> live.start(id)), id);
    }

    @Test
    void aProofThatIsKeptForLaterOpensNothing() {
        SessionId id = hour.readyToStart();
        AtomicReference<LeadOnCall> kept = new AtomicReference<>();
        AtomicReference<Session> session = new AtomicReference<>();
        transactions.executeWithoutResult(status -> door.openFor(planning.get(id), locked -> {}, (proof, locked) -> {
            kept.set(proof);
            session.set(locked);
        }));

        assertThatThrownBy(() -> LiveSession.start(kept.get(), session.get(), HANA, LiveHour.START))
                .isInstanceOf(IllegalStateException.class);
    }

    private void onlyCannotBeChecked(SessionId id) {
        assertThat(asking(HANA, () -> live.gate(id)).codes()).containsExactly("CANNOT_BE_CHECKED");
        assertThat(live.forecast(id).codes()).containsExactly("CANNOT_BE_CHECKED");
        onlyCannotBeChecked(() -> as(HANA, () -> live.start(id)), id);
    }

    private void onlyCannotBeChecked(ThrowingCallable act, SessionId id) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        e -> assertThat(e.reasons().stream().map(Reason::code)).containsExactly("CANNOT_BE_CHECKED"));
        reset(spied(planning));
        assertThat(planning.get(id).state()).isEqualTo(SessionState.READY);
    }

    private void shut(ThrowingCallable act, SessionId id) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        e -> assertThat(e.reasons().stream().map(Reason::code))
                                .contains("CANNOT_BE_CHECKED", "HOST_NOT_PRESENT"));
        assertThat(planning.get(id).state()).isEqualTo(SessionState.READY);
    }

    /** What is injected is the transaction round the spy. */
    private static <T> T spied(T bean) {
        return AopTestUtils.getUltimateTargetObject(bean);
    }

    /** In another thread, and so in a transaction of its own that commits first. */
    private static void elsewhere(Runnable act) {
        Thread other = new Thread(act);
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
