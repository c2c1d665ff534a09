package org.safesessions.engine;

import org.springframework.http.HttpStatus;

/** The guard turns a request away: with which status, and with which of its sentences. */
final class EngineGuardRefused extends RuntimeException {

    private final HttpStatus status;
    private final String type;

    /**
     * @param type stable name for programs; its sentence is the message {@code engine.TYPE}
     */
    EngineGuardRefused(HttpStatus status, String type) {
        super(type, null, false, false);
        this.status = status;
        this.type = type;
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return type;
    }
}
