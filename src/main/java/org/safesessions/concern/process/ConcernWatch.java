package org.safesessions.concern.process;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.safesessions.concern.ConcernRaised;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.kernel.ConcernId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Starts the process of each concern right after it was kept, on a thread and a connection of its own, so that whoever
 * reports never waits for the engine; and again and again while the engine cannot work. Meanwhile it climbs the ladder in
 * the process's place: people are told either way.
 */
@Component
public class ConcernWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConcernWatch.class);

    private final EscalationDesk desk;
    private final ConcernStarts starts;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread named = new Thread(work, "concern-watch");
        named.setDaemon(true);
        return named;
    });

    ConcernWatch(EscalationDesk desk, ConcernStarts starts) {
        this.desk = desk;
        this.starts = starts;
    }

    @TransactionalEventListener
    void on(ConcernRaised event) {
        thread.execute(this::lookOnce);
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT5S")
    void nowAndThen() {
        thread.execute(this::lookOnce);
    }

    /**
     * Once through everything that is to be done. On the watch's own thread, after whatever it is at, so that no two
     * looks of one node get in each other's way; returns when it is through.
     */
    public void look() {
        try {
            thread.submit(this::lookOnce).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the watch over concerns broke off", broken);
        }
    }

    private void lookOnce() {
        quietly(
                "The concerns without a process could not be read",
                () -> desk.notStarted()
                        .forEach(concern -> tryFor(concern, "has no process yet", () -> starts.startOnce(concern))));
        quietly(
                "The overdue concerns could not be read",
                () -> desk.overdue()
                        .forEach(concern -> tryFor(concern, "could not be escalated", () -> desk.escalate(concern))));
    }

    /** One concern that cannot be moved must not keep the others from it. */
    private static void tryFor(ConcernId concern, String trouble, Runnable act) {
        quietly("Concern " + concern + " " + trouble, act);
    }

    private static void quietly(String trouble, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failed) {
            LOG.error("{}; tried again soon: {}", trouble, failed.getClass().getName());
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
