package org.safesessions.concern;

/** Who is told of a concern that nobody has acknowledged: each rung with all those below it. */
public enum Rung {
    LEAD_ON_CALL,
    DEPUTY,
    ALL_LEADS,
    /** The named safeguarding trustee. */
    TRUSTEE,
    /** Only when nobody else is left. */
    MANAGER,
    /** Everybody was told and nobody answers: they are told to ring the standing number, again and again. */
    EXTERNAL_NUMBER
}
