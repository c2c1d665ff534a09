package org.safesessions.register;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How old the person who takes part is. An adult decides for themselves, at risk or not. */
public enum AgeGroup {
    UNDER_13,
    @JsonProperty("13_TO_17")
    AGED_13_TO_17,
    ADULT;

    /** Whether a carer decides for them. */
    public boolean isChild() {
        return this != ADULT;
    }
}
