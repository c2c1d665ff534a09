package org.safesessions.follow;

/** What the same person, or their carer, answered after earlier sessions. */
public enum Earlier {
    NOTHING,
    /** They were not sure, or it was not good, and no question was answered with yes. */
    UNSURE,
    /** At least one question was answered with yes. */
    YES
}
