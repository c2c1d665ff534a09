package org.safesessions.plan;

/** The two risks of meeting online that the guidance names. */
public enum Risk {
    /** Somebody with a false identity tries to reach children, adults at risk or their carers (S9, S10). */
    IDENTITY,
    /** Strangers break in and show or say something harmful (S11, S12). */
    HIJACK
}
