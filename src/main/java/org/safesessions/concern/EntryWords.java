package org.safesessions.concern;

import org.jspecify.annotations.Nullable;

/**
 * What one entry of a chronology says. Sealed as a whole.
 *
 * @param text what happened: facts
 * @param detail what the handler called the category or the outcome
 * @param said the very words that were said
 * @param saidBy who said them
 * @param opinion what whoever wrote it thinks of it
 * @param action what was done about it
 */
record EntryWords(
        @Nullable String text,
        @Nullable String detail,
        @Nullable String said,
        @Nullable String saidBy,
        @Nullable String opinion,
        @Nullable String action) {

    static final EntryWords NONE = new EntryWords(null, null);

    EntryWords(@Nullable String text, @Nullable String detail) {
        this(text, detail, null, null, null, null);
    }

    @Override
    public String toString() {
        return "words";
    }
}
