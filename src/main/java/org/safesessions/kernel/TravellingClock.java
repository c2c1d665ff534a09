package org.safesessions.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The time. Only the demonstration's seed ever sets it to another one, to live through the weeks that it shows, and only
 * before anybody is let in.
 */
public final class TravellingClock extends Clock {

    private final Clock present;
    private final AtomicReference<@Nullable Instant> elsewhere;

    public TravellingClock(Clock present) {
        this(present, new AtomicReference<>());
    }

    private TravellingClock(Clock present, AtomicReference<@Nullable Instant> elsewhere) {
        this.present = present;
        this.elsewhere = elsewhere;
    }

    /** From now on it is then, for everybody, until the next call. */
    public void standAt(Instant then) {
        elsewhere.set(then);
    }

    public void comeBack() {
        elsewhere.set(null);
    }

    @Override
    public Instant instant() {
        Instant then = elsewhere.get();
        return then == null ? present.instant() : then;
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TravellingClock(present.withZone(zone), elsewhere);
    }
}
