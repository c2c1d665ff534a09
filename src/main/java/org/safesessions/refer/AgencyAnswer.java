package org.safesessions.refer;

/** What an agency said. */
public enum AgencyAnswer {
    /** It acts on it. */
    ACCEPTED,
    /** It wants to know more, in writing. */
    MORE_INFORMATION,
    /** It gave advice and does no more. */
    ADVICE_ONLY,
    /** It does no more. */
    NO_FURTHER_ACTION;

    /** Whether somebody of ours must say whether we agree. */
    boolean isDeclined() {
        return this == ADVICE_ONLY || this == NO_FURTHER_ACTION;
    }
}
