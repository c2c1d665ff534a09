package org.safesessions.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;

/** Something the gate needs to know: what was read, or that it could not be read. There is no default value. */
record Fact<T>(@Nullable T read) {

    static <T> Fact<T> of(T value) {
        return new Fact<>(value);
    }

    static <T> Fact<T> unreadable() {
        return new Fact<>(null);
    }

    /** Why this fact keeps the gate shut, or empty when it could not be read. */
    Optional<List<Reason>> judgedBy(Function<T, List<Reason>> rule) {
        return Optional.ofNullable(read).map(rule);
    }
}
