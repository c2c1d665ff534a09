package org.safesessions.concern;

import org.jspecify.annotations.Nullable;

/**
 * What a handler says about calling 999.
 *
 * @param called null when they did not say
 * @param by who called
 * @param at when, in their own words: nobody looks for a calendar in such a minute
 * @param reference the number the police or the ambulance service gave
 * @param whyNot why nobody called
 */
public record EmergencyCall(
        @Nullable Boolean called,
        @Nullable String by,
        @Nullable String at,
        @Nullable String reference,
        @Nullable String whyNot) {

    @Override
    public String toString() {
        return "call " + called;
    }
}
