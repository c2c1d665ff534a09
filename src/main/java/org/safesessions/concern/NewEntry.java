package org.safesessions.concern;

import org.jspecify.annotations.Nullable;

/**
 * What a handler adds to a chronology. What was said, what happened, what they think and what they did are asked for one by
 * one, so that nobody later takes one for the other.
 *
 * @param text what happened: facts
 * @param belongsTo the number of the entry that it corrects or adds to; asked for of a correction or an addition alone
 * @param said the very words that were said
 * @param saidBy who said them
 */
public record NewEntry(
        EntryKind kind,
        @Nullable String text,
        @Nullable Integer belongsTo,
        @Nullable String said,
        @Nullable String saidBy,
        @Nullable String opinion,
        @Nullable String action) {

    public static NewEntry of(EntryKind kind, @Nullable String text) {
        return new NewEntry(kind, text, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "entry " + kind;
    }
}
