package org.safesessions.kernel;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one thread of a watch that looks at things after the act that changed them has committed: on no connection of the
 * act's, and never two looks at once.
 */
public final class WatchThread implements AutoCloseable {

    private final String name;
    private final ExecutorService thread;
    private final AtomicBoolean asked = new AtomicBoolean();

    /**
     * @param name as it is shown in the log
     */
    public WatchThread(String name) {
        this.name = name;
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread named = new Thread(work, name);
            named.setDaemon(true);
            return named;
        });
    }

    /** After whatever it is at; does not wait. */
    public void execute(Runnable look) {
        thread.execute(look);
    }

    /** As {@link #execute}, once for all who ask while that look waits for its turn. */
    public void executeOnce(Runnable look) {
        if (asked.compareAndSet(false, true)) {
            execute(() -> {
                asked.set(false);
                look.run();
            });
        }
    }

    /**
     * After whatever it is at, and waits until the look is over.
     *
     * @param patience how long at most; afterwards the look goes on by itself
     * @return false when the look broke off, or is not over yet; true also when whoever waits was interrupted
     */
    public boolean executeAndWait(Runnable look, Duration patience) {
        try {
            thread.submit(look).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException | TimeoutException late) {
            return false;
        }
    }

    /**
     * As {@link #executeAndWait}, for whoever cannot go on before the look is over.
     *
     * @throws IllegalStateException when the look broke off, or is not over yet
     */
    public void executeThrough(Runnable look, Duration patience) {
        if (!executeAndWait(look, patience)) {
            throw new IllegalStateException("what " + name + " was to look at broke off, or hangs");
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
