package org.safesessions.run;

/** What is known of somebody who waits while the session cannot start. */
public enum WaitingWord {
    /** They were told what is going on. */
    TOLD,
    /** Their carer or helper has them. */
    WITH_THEIR_CARER,
    /** Something about them worries the co-host, who writes it down as a concern. */
    WORRIED
}
