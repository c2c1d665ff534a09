package org.safesessions.seal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After a start with a new wrapping key: wraps the keys of cases with it, a few at a time, until none is left. */
@Component
class KeyWatch {

    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);
    private static final int AT_A_TIME = 100;

    private final DataKeys keys;
    private final TransactionTemplate transaction;

    KeyWatch(DataKeys keys, TransactionTemplate transaction) {
        this.keys = keys;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void nowAndThen() {
        try {
            int all = 0;
            for (int some = some(); some > 0; some = some()) {
                all += some;
            }
            if (all > 0) {
                LOG.info("{} keys of cases are wrapped with the present wrapping key now", all);
            }
        } catch (RuntimeException failed) {
            LOG.error(
                    "The keys of cases could not be wrapped anew; tried again in an hour: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private int some() {
        Integer done = transaction.execute(status -> keys.wrapAnew(AT_A_TIME));
        return done == null ? 0 : done;
    }
}
