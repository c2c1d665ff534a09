package org.safesessions.oncall;

import java.time.Instant;
import org.safesessions.kernel.StaffId;

/**
 * Proof that a lead is on call, held only while {@link OnCallDesk#whileOnCall} runs its callback: there the covering
 * shifts are locked, so nobody can withdraw one before the act that needs the proof is done. Kept for later it is
 * void, and so it is in another thread, which has no part in that transaction.
 */
public final class LeadOnCall {

    private final StaffId lead;
    private final Instant coveredUntil;
    private final Thread holder = Thread.currentThread();
    private volatile boolean held = true;

    LeadOnCall(StaffId lead, Instant coveredUntil) {
        this.lead = lead;
        this.coveredUntil = coveredUntil;
    }

    /** Who said they are here. */
    public StaffId lead() {
        requireHeld();
        return lead;
    }

    /** Until when cover was asked for and found. */
    public Instant coveredUntil() {
        requireHeld();
        return coveredUntil;
    }

    /**
     * Asked by whatever may be made of this proof alone.
     *
     * @throws IllegalStateException outside the callback it was handed to
     */
    public void requireHeld() {
        if (!held || Thread.currentThread() != holder) {
            throw new IllegalStateException("this proof of a lead on call is void: it holds only inside its callback");
        }
    }

    void release() {
        held = false;
    }
}
