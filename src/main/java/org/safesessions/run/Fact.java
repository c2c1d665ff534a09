package org.safesessions.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something the gate needs to know: what was read, or that it could not be read. There is no default value. */
record Fact<T>(@Nullable T read) {

    private static final Logger LOG = LoggerFactory.getLogger(StartGate.class);

    static <T> Fact<T> of(T value) {
        return new Fact<>(value);
    }

    static <T> Fact<T> unreadable() {
        return new Fact<>(null);
    }

    /** Whatever goes wrong while reading, the answer is "could not be read"; what went wrong is for the log. */
    static <T> Fact<T> readBy(Supplier<T> reading) {
        try {
            return of(reading.get());
        } catch (RuntimeException e) {
            LOG.warn("A fact that the start gate needs could not be read", e);
            return unreadable();
        }
    }

    Optional<T> value() {
        return Optional.ofNullable(read);
    }

    /** What follows from it, which needs more reading; unreadable when either is. */
    <R> Fact<R> with(Function<T, R> more) {
        return read == null ? unreadable() : readBy(() -> more.apply(read));
    }

    /** Why this fact keeps the gate shut, or empty when it could not be read. */
    Optional<List<Reason>> judgedBy(Function<T, List<Reason>> rule) {
        return value().map(rule);
    }
}
