package org.safesessions.engine;

/** Names a message that moves a waiting process: {@code module.pastTense}. */
public record MessageName(String value) {

    @Override
    public String toString() {
        return value;
    }
}
