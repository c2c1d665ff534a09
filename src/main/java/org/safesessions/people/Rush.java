package org.safesessions.people;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets work that can wait give way while many people wait for an answer at once. It only ever gives way for a moment, so
 * it goes on slowly in the longest rush; nothing that keeps anybody safe ever gives way.
 */
@Component
public class Rush {

    private static final int MANY = 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();
    private int waiting;

    /** Somebody waits for the answer to this. */
    public <T> T whileSomebodyWaits(Supplier<T> act) {
        count(1);
        try {
            return act.get();
        } finally {
            count(-1);
        }
    }

    /** Returns when not many wait for an answer. */
    public void giveWay(Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (waiting >= MANY && left > 0) {
                left = fewer.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void count(int change) {
        lock.lock();
        try {
            waiting += change;
            if (waiting < MANY) {
                fewer.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
