package org.safesessions.refer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said and written about a referral. Sealed as a whole with the key of its case.
 *
 * @param briefing what whoever makes it needs to know; for a trustee without any name
 * @param spokenTo the person at the agency
 * @param toldAt when, in the words of whoever told them: nobody looks for a calendar in such a minute
 * @param callReference the number the agency gave
 * @param form the written form, by the keys of its fields
 * @param summary instead of the form, when it was written elsewhere
 * @param writtenReference the number under which the agency has it
 * @param answer what it said
 */
record ReferralWords(
        @Nullable String briefing,
        @Nullable String spokenTo,
        @Nullable String toldAt,
        @Nullable String callReference,
        Map<String, String> form,
        @Nullable String summary,
        @Nullable String writtenReference,
        @Nullable String answer) {

    static final ReferralWords UNREADABLE = new ReferralWords(null, null, null, null, Map.of(), null, null, null);

    ReferralWords {
        form = new LinkedHashMap<>(form);
    }

    static ReferralWords begun(@Nullable String briefing) {
        return new ReferralWords(briefing, null, null, null, Map.of(), null, null, null);
    }

    ReferralWords made(String newSpokenTo, @Nullable String at, @Nullable String reference) {
        return new ReferralWords(briefing, newSpokenTo, at, reference, form, summary, writtenReference, answer);
    }

    ReferralWords written(Map<String, String> newForm, @Nullable String newSummary, @Nullable String reference) {
        return new ReferralWords(briefing, spokenTo, toldAt, callReference, newForm, newSummary, reference, answer);
    }

    ReferralWords answered(String newAnswer) {
        return new ReferralWords(briefing, spokenTo, toldAt, callReference, form, summary, writtenReference, newAnswer);
    }

    @Override
    public String toString() {
        return "words";
    }
}
