package org.safesessions.concern;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.Watch;
import org.safesessions.kernel.WatchThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks through the records of all concerns every night. */
@Component
public class RecordWatch implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(RecordWatch.class);
    private static final Duration LONGEST_LOOK = Duration.ofHours(1);

    private final RecordDesk desk;
    private final WatchThread thread = new WatchThread("record-watch");

    RecordWatch(RecordDesk desk) {
        this.desk = desk;
    }

    @Scheduled(cron = "0 20 3 * * *")
    void everyNight() {
        thread.execute(this::lookOnce);
    }

    /** Once through all of them, each in a transaction of its own; returns when it is through. */
    public void look() {
        thread.executeThrough(this::lookOnce, LONGEST_LOOK);
    }

    private void lookOnce() {
        try {
            List<ConcernId> all = desk.all();
            int broken = 0;
            for (ConcernId concern : all) {
                broken += isBroken(concern) ? 1 : 0;
            }
            desk.checked(all.size(), broken);
            if (broken > 0) {
                LOG.error(
                        "{} of {} records of concerns are not as they were written; leads were told",
                        broken,
                        all.size());
            }
        } catch (RuntimeException failed) {
            LOG.error(
                    "The records of concerns could not be checked: {}",
                    failed.getClass().getName());
        }
    }

    /** One that cannot even be read must not keep the others from being checked. */
    private boolean isBroken(ConcernId concern) {
        try {
            return desk.check(concern);
        } catch (RuntimeException failed) {
            LOG.error(
                    "The record of concern {} cannot be read: {}",
                    concern,
                    failed.getClass().getName());
            return true;
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
