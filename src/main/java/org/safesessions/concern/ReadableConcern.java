package org.safesessions.concern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concern opened for somebody who may read it; that they did is on record.
 *
 * @param unreadable what was reported cannot be opened: somebody changed it, or the key of the case is gone
 * @param reporter null when they did not say who they are
 * @param work what was decided beside its category and severity
 * @param check whether the record is as it was written
 * @param hasReceipt whether somebody can read and answer messages
 */
public record ReadableConcern(
        ConcernLine line,
        Channel channel,
        AboutOurPeople aboutOurPeople,
        ConcernWords words,
        boolean unreadable,
        @Nullable ReporterWords reporter,
        @Nullable Outcome outcome,
        boolean hasReceipt,
        List<ChronologyLine> chronology,
        WorkLine work,
        RecordCheck check,
        long version) {

    /** The corrections of that entry and what was added to it, in the order in which they were written. */
    public List<ChronologyLine> belongingTo(ChronologyLine entry) {
        return chronology.stream()
                .filter(line -> line.belongsTo() != null && line.belongsTo() == entry.number())
                .toList();
    }

    /** The entry that this one corrects or adds to; null when it stands by itself. */
    public @Nullable ChronologyLine original(ChronologyLine entry) {
        return chronology.stream()
                .filter(line -> entry.belongsTo() != null && entry.belongsTo() == line.number())
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "concern " + line.id();
    }
}
