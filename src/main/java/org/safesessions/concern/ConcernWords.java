package org.safesessions.concern;

import org.jspecify.annotations.Nullable;

/** What a reporter wrote. Sealed as a whole; never logged, mailed or given to the engine. */
public record ConcernWords(
        String whatHappened,
        @Nullable String wordsUsed,
        @Nullable String whatWasDone,
        @Nullable String aboutName,
        @Nullable String aboutStaff) {

    /** Stands for words that cannot be opened any more. */
    static final ConcernWords UNREADABLE = new ConcernWords("\u2014", null, null, null, null);

    @Override
    public String toString() {
        return "words";
    }
}
