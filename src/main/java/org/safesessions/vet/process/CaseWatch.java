package org.safesessions.vet.process;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.Watch;
import org.safesessions.kernel.WatchThread;
import org.safesessions.kernel.WorkList;
import org.safesessions.people.Rush;
import org.safesessions.vet.CaseOpened;
import org.safesessions.vet.StartList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Starts the processes of cases right after they were opened, on a thread and a connection of its own, so that nobody who
 * registers waits for the engine; and now and then, for what a crash or a busy engine left. Many in one transaction when
 * many came at once: a transaction for each would cost more than taking them in.
 */
@Component
public class CaseWatch implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWatch.class);
    private static final int TOGETHER = 25;
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);

    /** Nobody's checks begin within seconds, and a process costs as much as taking somebody in. */
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private final StartList list;
    private final CaseStarts starts;
    private final Rush rush;
    private final WatchThread thread = new WatchThread("case-watch");

    CaseWatch(StartList list, CaseStarts starts, Rush rush) {
        this.list = list;
        this.starts = starts;
        this.rush = rush;
    }

    /** Once for all who come while a look waits for its turn. */
    @TransactionalEventListener
    void on(CaseOpened event) {
        thread.executeOnce(this::lookOnce);
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT5S")
    void nowAndThen() {
        thread.execute(this::lookOnce);
    }

    /** Rarely, because it reads all the undecided: none of them should ever be without. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT30S")
    void forTheLost() {
        thread.execute(this::sweepOnce);
    }

    /** As {@link #look}, for cases that have lost their process. */
    public void sweep() {
        thread.executeThrough(this::sweepOnce, LONGEST_LOOK);
    }

    private void sweepOnce() {
        try {
            for (RegistrationId lost : starts.lost()) {
                LOG.warn("The checks of {} have lost their process; it is started anew", lost);
                trying(lost, () -> starts.startAnew(lost));
            }
        } catch (RuntimeException failed) {
            LOG.error(
                    "The cases that lost their process could not be read; tried again soon: {}",
                    failed.getClass().getName());
        }
    }

    /** Once through everything that is to be done, on the watch's own thread; returns when it is through. */
    public void look() {
        thread.executeThrough(this::lookOnce, LONGEST_LOOK);
    }

    private void lookOnce() {
        try {
            WorkList.workOff(() -> list.waiting(TOGETHER), starts::start, this::alone, () -> rush.giveWay(A_WHILE));
        } catch (RuntimeException failed) {
            LOG.error(
                    "The cases without a process could not be read; tried again soon: {}",
                    failed.getClass().getName());
        }
    }

    /** One case that cannot be started must not keep the others from it. */
    private boolean alone(RegistrationId one) {
        return trying(one, () -> starts.startOnce(one));
    }

    private static boolean trying(RegistrationId one, Runnable start) {
        try {
            start.run();
            return true;
        } catch (RuntimeException failed) {
            LOG.error(
                    "The checks of {} have no process yet; tried again soon: {}",
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
