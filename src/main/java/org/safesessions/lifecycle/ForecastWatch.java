package org.safesessions.lifecycle;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RefusalHeard;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.WatchThread;
import org.safesessions.oncall.LeadSaidHere;
import org.safesessions.oncall.LeadWithdrew;
import org.safesessions.oncall.ShiftConfirmed;
import org.safesessions.oncall.ShiftTakenOver;
import org.safesessions.plan.PlanFollowed;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionStaffChanged;
import org.safesessions.plan.SessionState;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.run.ControlChanged;
import org.safesessions.run.RulesShown;
import org.safesessions.run.StaffCheckedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks again at every session near its start when something the gate depends on has changed, and now and then in case a
 * change was missed. It runs after the change has committed, on one thread and one connection of its own, so it can never
 * hold up a lead's withdrawal or starve the connection pool.
 */
@Component
class ForecastWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastWatch.class);
    /** How long the person who made the change waits to see its effect at once; afterwards it happens anyway. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SessionBook sessions;
    private final StageDesk stages;
    private final PolicyBook policy;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final WatchThread thread = new WatchThread("forecast-watch");

    ForecastWatch(
            SessionBook sessions, StageDesk stages, PolicyBook policy, Clock clock, TransactionTemplate transaction) {
        this.sessions = sessions;
        this.policy = policy;
        this.clock = clock;
        this.stages = stages;
        this.transaction = transaction;
    }

    /** The rota may change how any of them stands. */
    @EventListener({ShiftConfirmed.class, ShiftTakenOver.class, LeadSaidHere.class, LeadWithdrew.class})
    void onTheRota(DomainEvent change) {
        onceCommitted(null);
    }

    /** What happens to one session changes nothing for the others. */
    @EventListener({
        StaffCheckedIn.class,
        ControlChanged.class,
        RulesShown.class,
        SessionStaffChanged.class,
        PlanFollowed.class
    })
    void onOneSession(DomainEvent change) {
        onceCommitted(SessionId.of(change.subject()));
    }

    /** However many changes there were in one act, it is looked at once. */
    private void onceCommitted(@Nullable SessionId session) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Look(this, session));
        }
    }

    /**
     * Equal to another of the same act, which is how it is one.
     *
     * @param session the only one to look at, or null for all
     */
    private record Look(ForecastWatch watch, @Nullable SessionId session) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                watch.lookPatiently(session);
            }
        }
    }

    private void lookPatiently(@Nullable SessionId session) {
        if (!thread.executeAndWait(session == null ? this::lookAtAll : () -> lookAt(session), PATIENCE)) {
            LOG.warn("The forecast after a change is late; it will be made at the next look");
        }
    }

    /** A refused start blocks the session; heard after the refusal's own transaction was rolled back. */
    @EventListener(condition = "#refusal.problem == 'start-refused' && #refusal.about != null")
    void onRefusedStart(RefusalHeard refusal) {
        stages.startRefused(SessionId.of(refusal.subject()));
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void nowAndThen() {
        thread.execute(this::lookAtAll);
    }

    void lookAtAll() {
        sessions.idsIn(EnumSet.of(SessionState.BLOCKED)).forEach(this::lookAt);
        Instant until = clock.instant().plus(policy.longest(Figure.FORECAST_BEFORE));
        sessions.startingUntil(until, EnumSet.of(SessionState.READY)).forEach(this::lookAt);
        sessions.idsIn(EnumSet.of(SessionState.RUNNING)).forEach(this::lookAt);
    }

    private void lookAt(SessionId id) {
        quietly(id, () -> stages.lookAgain(id));
    }

    /** One session that cannot be looked at must not keep the others from it. */
    private void quietly(SessionId id, Runnable look) {
        try {
            transaction.executeWithoutResult(status -> look.run());
        } catch (RuntimeException busy) {
            LOG.warn(
                    "Session {} could not be looked at now: {}",
                    id,
                    busy.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
