package org.safesessions.engine;

import java.time.Instant;
import java.util.Date;

/**
 * A routing fact that a process may hold, declared once. Only booleans, whole numbers, instants and codes exist: facts
 * about people stay in our own tables.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** An upper-case code, at most 40 characters of {@code A-Z}, {@code 0-9} and underscore. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    public static ProcessVariable<Boolean> bool(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    public static ProcessVariable<Instant> instant(String name) {
        return new ProcessVariable<>(name, Instant.class);
    }

    public static ProcessVariable<String> code(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    /**
     * @throws IllegalArgumentException when a text is no code
     */
    Object stored(T value) {
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof String text && !text.matches(CODE)) {
            throw new IllegalArgumentException("The process may hold codes only, in " + name);
        }
        return value;
    }
}
