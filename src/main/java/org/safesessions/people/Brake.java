package org.safesessions.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.safesessions.kernel.ActRefused;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries too often. What it counts by (an address, a user name) is kept in memory alone, and
 * forgotten within the hour. It is for guesses and repetitions: nobody who has something to report is ever braked.
 */
@Component
public class Brake {

    /** What is counted, and how much of it is too much. */
    public enum Counted {
        /** Links and receipts that do not exist, from one place. */
        WRONG_TOKEN(30, Duration.ofMinutes(10)),
        /** Passwords that were wrong, for one user name. */
        WRONG_PASSWORD(10, Duration.ofMinutes(5)),
        /** Registrations for one session from one mail address or telephone number. */
        REGISTRATION(20, Duration.ofHours(1)),
        /** "Send me my link again", for one mail address or telephone number. */
        LINK_ASKED(3, Duration.ofMinutes(15)),
        /** Codes sent to one of us who opens their link on a device we do not know. */
        CODE_ASKED(3, Duration.ofMinutes(15)),
        /** Codes that were wrong, for one such link. */
        WRONG_CODE(5, Duration.ofMinutes(15));

        private final int most;
        private final Duration within;

        Counted(int most, Duration within) {
            this.most = most;
            this.within = within;
        }
    }

    private record Key(Counted counted, String who) {}

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final TimeMeter time;

    Brake(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * Counts one try.
     *
     * @throws ActRefused TOO_MANY when it was one too many
     */
    public void count(Counted what, String who) {
        ConsumptionProbe probe = bucket(what, who).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw tooMany(probe.getNanosToWaitForRefill());
        }
    }

    /**
     * Looks without counting: for what is counted only when it fails.
     *
     * @throws ActRefused TOO_MANY when the next try is one too many
     */
    public void check(Counted what, String who) {
        Bucket bucket = bucket(what, who);
        if (bucket.getAvailableTokens() < 1) {
            throw tooMany(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        }
    }

    private Bucket bucket(Counted what, String who) {
        return buckets.get(
                new Key(what, who),
                key -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(what.most)
                                .refillGreedy(what.most, what.within)
                                .build())
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static ActRefused tooMany(long nanos) {
        return ActRefused.tooMany(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos) + 1));
    }
}
