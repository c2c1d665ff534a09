package org.safesessions.notice;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.safesessions.kernel.NoticeNeeded;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends off the postman: as soon as an act that needs a message has committed, and now and then for what has to be tried
 * again or was left by a node that died. On a thread of its own: a slow mail server must not hold up anything else.
 */
@Component
class NoticeSchedule {

    private static final int PATIENCE_SECONDS = 5;

    private final Postman postman;
    private final TaskScheduler scheduler;
    private final AtomicBoolean asked = new AtomicBoolean();

    /** One round runs and one may wait; whoever comes then is served by the one that waits. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            work -> {
                Thread named = new Thread(work, "postman");
                named.setDaemon(true);
                return named;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    NoticeSchedule(Postman postman, TaskScheduler scheduler) {
        this.postman = postman;
        this.scheduler = scheduler;
    }

    /** Once for an act, however many it tells. */
    @TransactionalEventListener
    void afterCommit(NoticeNeeded needed) {
        if (asked.compareAndSet(false, true)) {
            scheduler.schedule(
                    () -> {
                        asked.set(false);
                        round();
                    },
                    Instant.EPOCH);
        }
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void round() {
        thread.execute(postman::sendDue);
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
