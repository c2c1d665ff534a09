package org.safesessions.concern.process;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.safesessions.concern.ConcernRaised;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.Watch;
import org.safesessions.kernel.WatchThread;
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
public class ConcernWatch implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(ConcernWatch.class);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

    private final EscalationDesk desk;
    private final ConcernStarts starts;
    private final WatchThread thread = new WatchThread("concern-watch");

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
        thread.executeThrough(this::lookOnce, LONGEST_LOOK);
    }

    /** Rarely, because it reads all that are not closed: none of them should ever be without. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT30S")
    void forTheLost() {
        thread.execute(this::sweepOnce);
    }

    /** As {@link #look}, for concerns that have lost their process. */
    public void sweep() {
        thread.executeThrough(this::sweepOnce, LONGEST_LOOK);
    }

    private void sweepOnce() {
        quietly(
                "The concerns that lost their process could not be read",
                () -> starts.lost().forEach(this::startAnew));
    }

    private void startAnew(ConcernId lost) {
        LOG.warn("Concern {} has lost its process; it is started anew", lost);
        tryFor(lost, "has no process", () -> starts.startAnew(lost));
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

    @Override
    public void settle() {
        thread.executeThrough(() -> {}, LONGEST_LOOK);
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
