package org.safesessions.lifecycle;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.LeadSaidHere;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionState;
import org.safesessions.policy.PolicyBook;
import org.safesessions.run.RulesShown;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which sessions are looked at again, and how often; what is done about them is told elsewhere. */
class ForecastWatchTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:45:00Z");
    private static final SessionId ONE = SessionId.random();
    private static final SessionId READY = SessionId.random();
    private static final SessionId BLOCKED = SessionId.random();
    private static final SessionId RUNNING = SessionId.random();

    private final SessionBook sessions = mock(SessionBook.class);
    private final StageDesk stages = mock(StageDesk.class);
    private final ForecastWatch watch = new ForecastWatch(
            sessions,
            stages,
            new PolicyBook(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new TransactionTemplate(mock(PlatformTransactionManager.class)));

    @BeforeEach
    void anActBegins() {
        Instant inHalfAnHour = NOW.plus(Duration.ofMinutes(30));
        when(sessions.idsIn(EnumSet.of(SessionState.BLOCKED))).thenReturn(List.of(BLOCKED));
        when(sessions.idsIn(EnumSet.of(SessionState.RUNNING))).thenReturn(List.of(RUNNING));
        when(sessions.startingUntil(inHalfAnHour, EnumSet.of(SessionState.READY)))
                .thenReturn(List.of(READY));
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void stop() {
        TransactionSynchronizationManager.clearSynchronization();
        watch.stop();
    }

    private void actEnds(int how) {
        TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.afterCompletion(how));
    }

    @Test
    void whatHappensInOneSessionIsLookedAtInThatOneAloneAndOnceHoweverMuchItIs() {
        watch.onOneSession(new RulesShown(ONE, NOW, new StaffId("cole")));
        watch.onOneSession(new RulesShown(ONE, NOW, new StaffId("cole")));
        verifyNoInteractions(stages);

        actEnds(TransactionSynchronization.STATUS_COMMITTED);

        verify(stages).lookAgain(ONE);
        verifyNoMoreInteractions(stages);
    }

    @Test
    void aChangeOfTheRotaIsLookedAtInAllThatAreNearOrBlockedOrOn() {
        watch.onTheRota(new LeadSaidHere(new StaffId("leila"), NOW, new StaffId("leila")));

        actEnds(TransactionSynchronization.STATUS_COMMITTED);

        verify(stages).lookAgain(BLOCKED);
        verify(stages).lookAgain(READY);
        verify(stages).lookAgain(RUNNING);
        verifyNoMoreInteractions(stages);
    }

    @Test
    void whatWasTakenBackIsNotLookedAt() {
        watch.onOneSession(new RulesShown(ONE, NOW, new StaffId("cole")));

        actEnds(TransactionSynchronization.STATUS_ROLLED_BACK);

        verifyNoInteractions(stages);
    }
}
