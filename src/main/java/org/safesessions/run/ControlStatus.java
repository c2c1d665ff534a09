package org.safesessions.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.safesessions.platform.Control;

/**
 * How one required control stands now.
 *
 * @param by who said so last, or null when nobody has yet
 * @param at when they said so
 */
public record ControlStatus(
        Control control,
        boolean critical,
        State state,
        @Nullable StaffId by,
        @Nullable Instant at) {

    /** What is known of a control. Only the first two count as in place. */
    public enum State {
        /** The platform itself was asked and says so. */
        VERIFIED,
        /** A co-host looked and says so, recently enough. */
        ATTESTED,
        /** Nobody has looked, or too long ago, or somebody who may not vouch for it. */
        UNKNOWN,
        /** Somebody looked and it was not so. */
        DRIFTED
    }

    public boolean isInPlace() {
        return state == State.VERIFIED || state == State.ATTESTED;
    }
}
