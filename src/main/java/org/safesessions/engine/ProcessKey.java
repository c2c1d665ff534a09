package org.safesessions.engine;

/** Names a process model; the same as its file and, in upper camel case with {@code Process}, its vocabulary class. */
public record ProcessKey(String value) {

    @Override
    public String toString() {
        return value;
    }
}
