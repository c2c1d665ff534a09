package org.safesessions.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
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

    /** When the next timer rings. */
    public Optional<Instant> nextRing() {
        return jobs.createJobQuery().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 1).stream()
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .findFirst();
    }

    /**
     * Rings whatever is due. What fails is tried again at a later time, as ever.
     *
     * @return how many rang or tried to
     */
    public int ring() {
        List<Job> allDue = jobs.createJobQuery().active().executable().list();
        for (Job due : allDue) {
            try {
                jobs.executeJob(due.getId());
            } catch (RuntimeException failed) {
                LOG.info("A timer could not ring: {}", failed.getClass().getSimpleName());
            }
        }
        return allDue.size();
    }
}
