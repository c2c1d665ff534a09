package org.safesessions.demo.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.safesessions.engine.EngineClock;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.TravellingClock;
import org.safesessions.kernel.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Time that has passed, lived through in order: what people did then, and between their acts every timer of the processes
 * at its own moment. So the past that a visitor sees came about as theirs will.
 */
@Component
@Profile("!production")
public class DemoTime {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTime.class);

    private final TravellingClock clock;
    private final EngineClock engine;
    private final List<Watch> watches;
    private final Queue<Moment> moments =
            new PriorityBlockingQueue<>(64, Comparator.comparing(Moment::at).thenComparing(Moment::order));
    private final AtomicInteger planned = new AtomicInteger();
    private volatile boolean passing;

    DemoTime(TravellingClock clock, EngineClock engine, List<Watch> watches) {
        this.clock = clock;
        this.engine = engine;
        this.watches = List.copyOf(watches);
    }

    private record Moment(Instant at, int order, Runnable act) {}

    /** Somebody will do this then; may be called while time passes, for what is still to come. */
    public void at(Instant then, Runnable act) {
        moments.add(new Moment(then, planned.getAndIncrement(), act));
    }

    /** Whether it is the past that is lived through now; what people do by themselves is none of the demonstration's. */
    public boolean isPassing() {
        return passing;
    }

    /** Lets everything happen that was planned up to that moment, and comes back to the present. */
    public void passUntil(Instant end) {
        passing = true;
        try {
            while (passOne(end)) {
                settle();
            }
        } finally {
            passing = false;
            moments.clear();
            clock.comeBack();
            engine.comeBack();
        }
    }

    /** The next timers, or what somebody does next: whichever comes first, as each may bring others about. */
    private boolean passOne(Instant end) {
        Optional<Moment> next =
                Optional.ofNullable(moments.peek()).filter(one -> one.at().isBefore(end));
        if (engine.ringNext(next.map(Moment::at).orElse(end), clock::standAt)) {
            return true;
        }
        next.ifPresent(one -> {
            moments.remove(one);
            clock.standAt(one.at());
            engine.standAt(one.at());
            live(one);
        });
        return next.isPresent();
    }

    /** Twice, because what one of them does may give another something to do. */
    private void settle() {
        watches.forEach(Watch::settle);
        watches.forEach(Watch::settle);
    }

    private static void live(Moment moment) {
        try {
            moment.act().run();
        } catch (ActRefused refused) {
            LOG.info("Part of the demonstration is left out: {}", refused.reasons());
        }
    }
}
