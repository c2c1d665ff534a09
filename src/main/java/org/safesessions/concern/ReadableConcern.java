package org.safesessions.concern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concern opened for somebody who may read it; that they did is on record.
 *
 * @param reporter null when they did not say who they are
 * @param hasReceipt whether somebody can read and answer messages
 */
public record ReadableConcern(
        ConcernLine line,
        Channel channel,
        AboutOurPeople aboutOurPeople,
        ConcernWords words,
        @Nullable ReporterWords reporter,
        @Nullable Outcome outcome,
        boolean hasReceipt,
        List<ChronologyLine> chronology,
        long version) {

    @Override
    public String toString() {
        return "concern " + line.id();
    }
}
