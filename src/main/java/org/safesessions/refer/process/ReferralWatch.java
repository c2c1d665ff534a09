package org.safesessions.refer.process;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.Watch;
import org.safesessions.kernel.WatchThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for referrals that lost their process, so that none silently stops. */
@Component
public class ReferralWatch implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(ReferralWatch.class);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

    private final ReferralTokens tokens;
    private final WatchThread thread = new WatchThread("referral-watch");

    ReferralWatch(ReferralTokens tokens) {
        this.tokens = tokens;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT40S")
    void nowAndThen() {
        thread.execute(this::sweepOnce);
    }

    /** Once through all of them, on the watch's own thread; returns when it is through. */
    public void sweep() {
        thread.executeThrough(this::sweepOnce, LONGEST_LOOK);
    }

    private void sweepOnce() {
        try {
            tokens.lost().forEach(this::startAnew);
        } catch (RuntimeException failed) {
            LOG.error(
                    "The referrals that lost their process could not be read; tried again soon: {}",
                    failed.getClass().getName());
        }
    }

    /** One that cannot be moved must not keep the others from it. */
    private void startAnew(ReferralId lost) {
        try {
            LOG.warn("Referral {} has lost its process; it is started anew", lost);
            tokens.startAnew(lost);
        } catch (RuntimeException failed) {
            LOG.error(
                    "Referral {} could not be started anew; tried again soon: {}",
                    lost,
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
