package org.safesessions.concern;

import java.util.Locale;

/** What kind of harm it is about: few and fixed, and chosen at triage, never by whoever reports. */
public enum Category {
    ABUSE_OR_NEGLECT,
    ONLINE_HARM,
    GROOMING,
    SEXUAL_HARM,
    SELF_HARM_OR_SUICIDE,
    BULLYING,
    EXPLOITATION,
    RADICALISATION,
    DOMESTIC_ABUSE,
    CONDUCT_OF_STAFF,
    SESSION_HIJACK,
    /** In the handler's own words, which are kept with the rationale. */
    OTHER;

    /** What the handler called it: one of ours however it is written, else {@link #OTHER}. */
    static Category of(String said) {
        String code = said.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (Category category : values()) {
            if (category.name().equals(code)) {
                return category;
            }
        }
        return OTHER;
    }
}
