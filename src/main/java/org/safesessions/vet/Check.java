package org.safesessions.vet;

/** What is checked of everybody who asks to take part (guidance row S24). */
public enum Check {
    /** They are who they say they are. */
    IDENTITY,
    /** The account they take part with was not made for this. */
    ACCOUNT_AGE,
    /** The picture of that account is their own. */
    PROFILE_IMAGE
}
