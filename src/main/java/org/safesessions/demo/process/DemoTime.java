package org.safesessions.demo.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.safesessions.engine.EngineClock;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.TravellingClock;
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
    private final PriorityQueue<Moment> moments =
            new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparing(Moment::order));
    private int planned;

    DemoTime(TravellingClock clock, EngineClock engine) {
        this.clock = clock;
        this.engine = engine;
    }

    private record Moment(Instant at, int order, Runnable act) {}

    /** Somebody will do this then; may be called while time passes, for what is still to come. */
    public void at(Instant then, Runnable act) {
        moments.add(new Moment(then, planned++, act));
    }

    /** Lets everything happen that was planned up to that moment, and comes back to the present. */
    public void passUntil(Instant end) {
        try {
            for (Moment next = moments.poll(); next != null; next = moments.poll()) {
                if (next.at().isBefore(end)) {
                    ringUntil(next.at());
                    live(next);
                }
            }
            ringUntil(end);
        } finally {
            clock.comeBack();
            engine.comeBack();
        }
    }

    private void ringUntil(Instant then) {
        for (Instant due = nextRing(then); due.isBefore(then); due = nextRing(then)) {
            standAt(due);
            if (engine.ring() == 0) {
                break;
            }
        }
        standAt(then);
    }

    private Instant nextRing(Instant otherwise) {
        return engine.nextRing().orElse(otherwise);
    }

    private void standAt(Instant then) {
        clock.standAt(then);
        engine.standAt(then);
    }

    private static void live(Moment moment) {
        try {
            moment.act().run();
        } catch (ActRefused refused) {
            LOG.info("Part of the demonstration is left out: {}", refused.reasons());
        }
    }
}
