package org.safesessions.lifecycle;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.EnumSet;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.RefusalHeard;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.WatchThread;
import org.safesessions.oncall.LeadSaidHere;
import org.safesessions.oncall.LeadWithdrew;
import org.safesessions.oncall.ShiftConfirmed;
import org.safesessions.oncall.ShiftTakenOver;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionStaffChanged;
import org.safesessions.plan.SessionState;
import org.safesessions.run.ControlChanged;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.RulesShown;
import org.safesessions.run.StaffCheckedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
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

    private final PlanningDesk planning;
    private final StageDesk stages;
    private final LiveDesk live;
    private final TransactionTemplate transaction;
    private final WatchThread thread = new WatchThread("forecast-watch");

    ForecastWatch(PlanningDesk planning, StageDesk stages, LiveDesk live, TransactionTemplate transaction) {
        this.planning = planning;
        this.stages = stages;
        this.live = live;
        this.transaction = transaction;
    }

    @TransactionalEventListener({
        ShiftConfirmed.class,
        ShiftTakenOver.class,
        LeadSaidHere.class,
        LeadWithdrew.class,
        StaffCheckedIn.class,
        ControlChanged.class,
        RulesShown.class,
        SessionStaffChanged.class
    })
    void afterChange(DomainEvent change) {
        if (!thread.executeAndWait(this::lookAtAll, PATIENCE)) {
            LOG.warn("The forecast after {} is late; it will be made at the next look", change.name());
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
        planning.inState(EnumSet.of(SessionState.READY, SessionState.BLOCKED)).stream()
                .map(Session::id)
                .forEach(id -> quietly(id, () -> stages.lookAgain(id)));
        planning.inState(EnumSet.of(SessionState.RUNNING)).stream()
                .map(Session::id)
                .forEach(id -> quietly(id, () -> live.loseCover(id)));
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
