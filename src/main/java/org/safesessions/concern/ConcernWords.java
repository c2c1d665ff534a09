package org.safesessions.concern;

import org.jspecify.annotations.Nullable;

/** What a reporter wrote. Sealed as a whole; never logged, mailed or given to the engine. */
public record ConcernWords(
        String whatHappened,
        @Nullable String wordsUsed,
        @Nullable String whatWasDone,
        @Nullable String aboutName,
        @Nullable String aboutStaff) {

    @Override
    public String toString() {
        return "words";
    }
}
