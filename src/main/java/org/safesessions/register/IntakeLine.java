package org.safesessions.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Those who come at once stand in line; whoever is at its head takes in some of those behind them too, in one
 * transaction. Nobody is answered before it has committed. When it fails, each is taken in by themselves, so nobody pays
 * for what is wrong with another.
 *
 * <p>The places of a session are locked for every registration. One transaction for each would write to the disk as often,
 * and everybody in the queue for the lock would be woken each time.
 */
final class IntakeLine<A, R> {

    /** The lock is held for all of them, and meanwhile the next are read: with many more one processor would wait for the other. */
    private static final int TOGETHER = 12;

    private final TransactionTemplate transaction;
    private final Function<A, R> together;
    private final Function<A, R> alone;
    private final Queue<Waiting<A, R>> line = new ConcurrentLinkedQueue<>();
    private final ReentrantLock head = new ReentrantLock(true);

    /**
     * @param together does the act in the transaction there is; throws an {@link ActRefused} only before it has changed
     *     anything
     * @param alone does it in a transaction of its own
     */
    IntakeLine(TransactionTemplate transaction, Function<A, R> together, Function<A, R> alone) {
        this.transaction = transaction;
        this.together = together;
        this.alone = alone;
    }

    /** Somebody in line, and what came of their act once it is over. */
    private static final class Waiting<A, R> {

        private final A act;
        private @Nullable Supplier<R> answer;

        private Waiting(A act) {
            this.act = act;
        }
    }

    /** Returns or throws what the act does, after its transaction has ended. */
    R take(A act) {
        Waiting<A, R> me = new Waiting<>(act);
        line.add(me);
        Supplier<R> answer;
        head.lock();
        try {
            answer = me.answer;
            while (answer == null) {
                serve(next());
                answer = me.answer;
            }
        } finally {
            head.unlock();
        }
        return answer.get();
    }

    /** How many stand in line, besides those who are being taken in. */
    int waiting() {
        return line.size();
    }

    private List<Waiting<A, R>> next() {
        List<Waiting<A, R>> some = new ArrayList<>();
        Waiting<A, R> one = line.poll();
        while (one != null) {
            some.add(one);
            one = some.size() < TOGETHER ? line.poll() : null;
        }
        return some;
    }

    private void serve(List<Waiting<A, R>> some) {
        some.forEach(one -> one.answer = IntakeLine::brokenOff); // unless something better comes of it
        List<Supplier<R>> answers = some.size() == 1 ? null : allOrNobody(some);
        for (int n = 0; n < some.size(); n++) {
            Waiting<A, R> one = some.get(n);
            one.answer = answers == null ? outcome(() -> alone.apply(one.act)) : answers.get(n);
        }
    }

    private static <R> R brokenOff() {
        throw new IllegalStateException("taking people in broke off");
    }

    private @Nullable List<Supplier<R>> allOrNobody(List<Waiting<A, R>> some) {
        try {
            return transaction.execute(
                    status -> some.stream().map(one -> inTheirTurn(one.act)).toList());
        } catch (RuntimeException failed) {
            return null;
        }
    }

    private Supplier<R> inTheirTurn(A act) {
        try {
            R result = together.apply(act);
            return () -> result;
        } catch (ActRefused refused) {
            return () -> {
                throw refused;
            };
        }
    }

    private static <R> Supplier<R> outcome(Supplier<R> act) {
        try {
            R result = act.get();
            return () -> result;
        } catch (RuntimeException failed) {
            return () -> {
                throw failed;
            };
        }
    }
}
