package org.safesessions.concern;

import java.util.Locale;

/** How a concern ended. */
public enum Outcome {
    /** Considered, and nothing more is to be done; the rationale says why. */
    NO_FURTHER_ACTION,
    ADVICE_GIVEN,
    HANDLED_HERE,
    /** Passed to an agency: children's social care, adult social care, the police, the LADO, a platform. */
    REFERRED,
    /** In the handler's own words, which are kept with the rationale. */
    OTHER;

    /** What the handler called it: one of ours however it is written, else {@link #OTHER}. */
    static Outcome of(String said) {
        String code = said.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (Outcome outcome : values()) {
            if (outcome.name().equals(code)) {
                return outcome;
            }
        }
        return OTHER;
    }
}
