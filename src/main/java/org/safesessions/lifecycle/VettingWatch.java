package org.safesessions.lifecycle;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.kernel.WatchThread;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionState;
import org.safesessions.register.RegistrationReleased;
import org.safesessions.register.RegistrationWithdrawn;
import org.safesessions.vet.VettingDecided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a session go on as soon as nobody of it is undecided any more. It looks after the last decision has committed, on a
 * thread and a connection of its own, because a session is locked before its places and its people, never after; and now
 * and then, in case a look was missed.
 */
@Component
class VettingWatch {

    private static final Logger LOG = LoggerFactory.getLogger(VettingWatch.class);
    /** How long one of us who decided waits to see the effect at once; afterwards it happens anyway. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SessionBook sessions;
    private final StageDesk stages;
    private final TransactionTemplate transaction;
    private final AtomicInteger looks = new AtomicInteger();
    private final WatchThread thread = new WatchThread("vetting-watch");

    VettingWatch(SessionBook sessions, StageDesk stages, TransactionTemplate transaction) {
        this.sessions = sessions;
        this.stages = stages;
        this.transaction = transaction;
    }

    @TransactionalEventListener
    void on(VettingDecided event) {
        look(event.session(), event.by());
    }

    @TransactionalEventListener
    void on(RegistrationWithdrawn event) {
        look(event.session(), event.by());
    }

    @TransactionalEventListener
    void on(RegistrationReleased event) {
        look(event.session(), event.by());
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void nowAndThen() {
        thread.execute(() -> sessions.idsIn(EnumSet.of(SessionState.VETTING)).forEach(this::quietly));
    }

    /** Nobody waits behind others, nor for what a clock or somebody outside did. */
    private void look(SessionId id, @Nullable StaffId by) {
        boolean free = looks.getAndIncrement() == 0;
        Runnable look = () -> {
            looks.decrementAndGet();
            quietly(id);
        };
        if (!free || by == null) {
            thread.execute(look);
        } else if (!thread.executeAndWait(look, PATIENCE)) {
            LOG.warn("The look at the vetting of session {} is late; it will be made at the next one", id);
        }
    }

    private void quietly(SessionId id) {
        try {
            transaction.executeWithoutResult(status -> stages.lookAtVetting(id));
        } catch (RuntimeException busy) {
            LOG.warn(
                    "The vetting of session {} could not be looked at now: {}",
                    id,
                    busy.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
