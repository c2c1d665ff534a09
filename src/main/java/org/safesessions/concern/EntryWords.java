package org.safesessions.concern;

import org.jspecify.annotations.Nullable;

/**
 * What one entry of a chronology says. Sealed as a whole.
 *
 * @param detail what the handler called the category or the outcome
 */
record EntryWords(@Nullable String text, @Nullable String detail) {

    static final EntryWords NONE = new EntryWords(null, null);

    @Override
    public String toString() {
        return "words";
    }
}
