package org.safesessions.plan;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.Watch;
import org.safesessions.kernel.WatchThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes sessions of the dates of a series when their time has come: each in a transaction of its own, right after somebody
 * planned, approved or changed it, and now and then. What a crash left undone is found again, because a date without a
 * session is all that it goes by.
 */
@Component
public class SeriesWatch implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesWatch.class);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);

    /** How long whoever planned or approved waits to see the dates at once; afterwards they come anyway. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final SeriesOpening opening;
    private final WatchThread thread = new WatchThread("series-watch");

    SeriesWatch(SeriesOpening opening) {
        this.opening = opening;
    }

    @TransactionalEventListener
    void on(SeriesPlanned event) {
        lookPatiently();
    }

    @TransactionalEventListener
    void on(SeriesSettled event) {
        lookPatiently();
    }

    @TransactionalEventListener
    void on(SeriesChanged event) {
        lookPatiently();
    }

    /** The date that a lead was asked about may be gone: then they are asked about the next. */
    @TransactionalEventListener
    void on(SessionCancelled event) {
        thread.executeOnce(this::lookOnce);
    }

    @TransactionalEventListener
    void on(SessionPostponed event) {
        thread.executeOnce(this::lookOnce);
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT20S")
    void nowAndThen() {
        thread.execute(this::lookOnce);
    }

    /** Once through everything that is to be done, on the watch's own thread; returns when it is through. */
    public void look() {
        thread.executeThrough(this::lookOnce, LONGEST_LOOK);
    }

    private void lookPatiently() {
        if (!thread.executeAndWait(this::lookOnce, PATIENCE)) {
            LOG.warn("The dates of a series are late; they are still being opened");
        }
    }

    private void lookOnce() {
        try {
            opening.waiting().forEach(this::lookAt);
        } catch (RuntimeException failed) {
            LOG.error(
                    "The series could not be read; tried again soon: {}",
                    failed.getClass().getName());
        }
    }

    private void lookAt(SeriesId series) {
        opening.due(series).forEach(date -> tryToOpen(series, date));
    }

    /** One date that cannot take place must not keep the others from it. */
    private void tryToOpen(SeriesId series, UUID date) {
        try {
            opening.open(date);
        } catch (ActRefused refused) {
            LOG.info("A date of the series {} cannot be a session yet: {}", series, refused.reasons());
            opening.couldNot(date, refused);
        } catch (RuntimeException failed) {
            LOG.error(
                    "A date of the series {} could not be opened; tried again soon: {}",
                    series,
                    failed.getClass().getName());
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
