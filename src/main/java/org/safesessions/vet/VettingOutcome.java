package org.safesessions.vet;

/** What whoever checks a person decides. */
public enum VettingOutcome {
    CLEARED,
    /** Takes effect when a second person agrees. */
    REFUSED,
    MORE_INFORMATION
}
