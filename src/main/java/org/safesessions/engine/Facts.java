package org.safesessions.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** Routing facts on their way into a process. */
public final class Facts {

    private static final Facts NONE = new Facts(Map.of());

    private final Map<String, Object> stored;

    private Facts(Map<String, Object> stored) {
        this.stored = Map.copyOf(stored);
    }

    public static Facts none() {
        return NONE;
    }

    public static <T> Facts of(ProcessVariable<T> variable, T value) {
        return NONE.with(variable, value);
    }

    public <T> Facts with(ProcessVariable<T> variable, T value) {
        Map<String, Object> more = new LinkedHashMap<>(stored);
        more.put(variable.name(), variable.stored(value));
        return new Facts(more);
    }

    Map<String, Object> stored() {
        return stored;
    }
}
