package org.safesessions.register;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.Watch;
import org.safesessions.kernel.WatchThread;
import org.safesessions.people.Rush;
import org.safesessions.plan.PlanApproved;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.SeriesDateOpened;
import org.safesessions.plan.SessionPostponed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Carries registrations on to the later dates of a series, each in a transaction of its own: right after an address was
 * confirmed or a date opened, and now and then. What a crash left undone is found again: it goes by the dates for which
 * somebody has no registration yet.
 */
@Component
public class MemberWatch implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(MemberWatch.class);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final SeriesBook series;
    private final MemberRound round;
    private final Rush rush;
    private final WatchThread thread = new WatchThread("member-watch");

    MemberWatch(SeriesBook series, MemberRound round, Rush rush) {
        this.series = series;
        this.round = round;
        this.rush = rush;
    }

    @TransactionalEventListener
    void on(AddressConfirmed event) {
        thread.executeOnce(this::lookOnce);
    }

    @TransactionalEventListener
    void on(SeriesDateOpened event) {
        thread.executeOnce(this::lookOnce);
    }

    @TransactionalEventListener
    void on(PlanApproved event) {
        thread.executeOnce(this::lookOnce);
    }

    @TransactionalEventListener
    void on(SessionPostponed event) {
        thread.executeOnce(this::lookOnce);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT25S")
    void nowAndThen() {
        thread.execute(this::lookOnce);
    }

    /** Once through everything that is to be done, on the watch's own thread; returns when it is through. */
    public void look() {
        thread.executeThrough(this::lookOnce, LONGEST_LOOK);
    }

    private void lookOnce() {
        try {
            series.takingPeople().forEach(this::lookAt);
        } catch (RuntimeException failed) {
            LOG.error(
                    "Those who come every week could not be read; tried again soon: {}",
                    failed.getClass().getName());
        }
    }

    private void lookAt(SeriesId id) {
        quietly(id, () -> round.welcome(id));
        for (MemberRound.Wanted one : round.wanted(id)) {
            rush.giveWay(A_MOMENT);
            quietly(id, () -> round.give(one));
        }
    }

    private static void quietly(SeriesId id, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Somebody was not carried on in the series {}; tried again soon: {}",
                    id,
                    failed.getClass().getSimpleName());
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
