package org.safesessions.concern;

import java.util.List;

/**
 * Whether the record of a case is whole.
 *
 * @param entry the number of the first entry that is not as it was written; 0 when the trouble is in no entry
 * @param fields what the concern's own row says otherwise than its entries; empty when that is not the trouble
 */
public record RecordCheck(Trouble trouble, int entry, List<String> fields) {

    /** What is wrong with it. */
    public enum Trouble {
        NONE,
        /** All of it is from before records were chained: nothing shows whether it was changed. */
        NOT_CHAINED,
        /** The entry is not as it was written, or was put there later. */
        CHANGED,
        /** The entry is not there, and later ones are. */
        MISSING,
        /** There is more than one entry of that number, or one after the last. */
        INSERTED,
        /** The entry and all after it are not there. */
        CUT_OFF,
        /** How many entries there must be was changed. */
        HEAD_CHANGED,
        /** The entries are whole, and the concern's own row was changed beside them. */
        ROW_CHANGED
    }

    public RecordCheck {
        fields = List.copyOf(fields);
    }

    static RecordCheck of(Trouble trouble) {
        return new RecordCheck(trouble, 0, List.of());
    }

    static RecordCheck at(Trouble trouble, int entry) {
        return new RecordCheck(trouble, entry, List.of());
    }

    public boolean isWhole() {
        return trouble == Trouble.NONE;
    }

    /** Whether somebody has to find out what happened; a case from before is not whole, and no alarm. */
    public boolean isBroken() {
        return trouble != Trouble.NONE && trouble != Trouble.NOT_CHAINED;
    }
}
