package org.safesessions.follow.process;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.safesessions.follow.AskList;
import org.safesessions.follow.FollowUpPlanned;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.Watch;
import org.safesessions.kernel.WatchThread;
import org.safesessions.kernel.WorkList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Starts the processes of follow-ups right after their session ended, on a thread and a connection of its own, so that
 * nobody who ends a session waits for the engine; and now and then, for what a crash or a busy engine left.
 */
@Component
public class FollowUpWatch implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpWatch.class);
    private static final int TOGETHER = 25;
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);

    private final AskList list;
    private final FollowUpStarts starts;
    private final WatchThread thread = new WatchThread("follow-up-watch");

    FollowUpWatch(AskList list, FollowUpStarts starts) {
        this.list = list;
        this.starts = starts;
    }

    /** Once for all who come while a look waits for its turn. */
    @TransactionalEventListener
    void on(FollowUpPlanned event) {
        thread.executeOnce(this::lookOnce);
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT5S")
    void nowAndThen() {
        thread.execute(this::lookOnce);
    }

    /** Once through everything that is to be done, on the watch's own thread; returns when it is through. */
    public void look() {
        thread.executeThrough(this::lookOnce, LONGEST_LOOK);
    }

    private void lookOnce() {
        try {
            WorkList.workOff(() -> list.waiting(TOGETHER), starts::start, this::alone, () -> {});
        } catch (RuntimeException failed) {
            LOG.error(
                    "The follow-ups without a process could not be read; tried again soon: {}",
                    failed.getClass().getName());
        }
    }

    /** One follow-up that cannot be started must not keep the others from it. */
    private boolean alone(FollowUpId one) {
        try {
            starts.startOnce(one);
            return true;
        } catch (RuntimeException failed) {
            LOG.error(
                    "The follow-up {} has no process yet; tried again soon: {}",
                    one,
                    failed.getClass().getName());
            return false;
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
