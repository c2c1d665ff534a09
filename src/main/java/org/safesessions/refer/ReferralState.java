package org.safesessions.refer;

import java.util.EnumSet;
import java.util.Set;

/** How far a referral is. */
public enum ReferralState {
    /** The agency is to be told now. */
    TO_MAKE,
    /** It was told; that is to stand in writing. */
    TO_WRITE,
    /** It has it in writing and is to answer. */
    WAITING,
    /** It does no more; somebody is to say whether we agree. */
    DECLINED,
    /** It answered, and nothing more is to be done. Final. */
    ANSWERED,
    /** It need not be told after all, for a reason that is kept. Final. */
    WITHDRAWN;

    private static final Set<ReferralState> FINAL = EnumSet.of(ANSWERED, WITHDRAWN);

    public boolean isOpen() {
        return !FINAL.contains(this);
    }

    /** Whether its clock may be stopped or put off. Telling an agency may not, nor may disagreeing with one. */
    public boolean hasMovableClock() {
        return this == TO_WRITE || this == WAITING;
    }
}
