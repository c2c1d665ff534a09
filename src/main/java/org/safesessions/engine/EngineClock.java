package org.safesessions.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's clock with ours, so that its timers ring when our rules say it is time. The demonstration's seed lives
 * through weeks that are over with it, before the engine rings anything by itself.
 */
@Component
public class EngineClock {

    private static final Logger LOG = LoggerFactory.getLogger(EngineClock.class);

    private static final int AT_ONCE = 25;

    private final Duration offset;
    private final ManagementService jobs;

    EngineClock(@Value("${safe-sessions.clock-offset}") Duration offset, ManagementService jobs) {
        this.offset = offset;
        this.jobs = jobs;
        if (!offset.isZero()) {
            ClockUtil.offset(offset.toMillis());
        }
    }

    /** From now on it is then for the engine, until the next call. */
    public void standAt(Instant then) {
        ClockUtil.setCurrentTime(Date.from(then));
    }

    public void comeBack() {
        ClockUtil.reset();
        if (!offset.isZero()) {
            ClockUtil.offset(offset.toMillis());
        }
    }

    /**
     * Rings the timers that ring next, all those of one moment, if that is before then. What fails is tried again at a later
     * time, as ever.
     *
     * @param standing told the moment first; the engine stands there already
     * @return whether any rang or tried to
     */
    public boolean ringNext(Instant before, Consumer<Instant> standing) {
        List<Job> next = jobs.createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(before))
                .orderByJobDuedate()
                .asc()
                .listPage(0, AT_ONCE);
        if (next.isEmpty()) {
            return false;
        }
        Date due = next.get(0).getDuedate();
        ClockUtil.setCurrentTime(due);
        standing.accept(due.toInstant());
        next.stream().filter(job -> due.equals(job.getDuedate())).forEach(this::ring);
        return true;
    }

    private void ring(Job due) {
        try {
            jobs.executeJob(due.getId());
        } catch (RuntimeException failed) {
            LOG.info("A timer could not ring: {}", failed.getClass().getSimpleName());
        }
    }
}
