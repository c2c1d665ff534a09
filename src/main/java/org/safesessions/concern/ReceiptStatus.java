package org.safesessions.concern;

import java.time.Instant;
import java.util.List;

/** What whoever holds a receipt may know. */
public record ReceiptStatus(Stage status, List<Message> messages) {

    /** How far it is; nothing about what was found. */
    public enum Stage {
        RECEIVED,
        BEING_LOOKED_AT,
        FINISHED;

        static Stage of(ConcernState state) {
            return switch (state) {
                case RAISED -> RECEIVED;
                case ACKNOWLEDGED, TRIAGED, CLOSING -> BEING_LOOKED_AT;
                case CLOSED -> FINISHED;
            };
        }
    }

    /** Who wrote a message; handlers have no names here. */
    public enum From {
        US,
        YOU
    }

    public record Message(From from, Instant at, String text) {}
}
