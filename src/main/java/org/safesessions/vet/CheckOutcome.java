package org.safesessions.vet;

/** What one check came to. */
public enum CheckOutcome {
    PASSED,
    FAILED,
    /** There is nothing to check, such as the picture of an account that nobody can see. */
    NOT_APPLICABLE,
    /** It says nothing either way: somebody has to look, and to decide. */
    REFERRED
}
