package org.safesessions.concern;

import org.jspecify.annotations.Nullable;

/**
 * What a handler answers at triage.
 *
 * @param category one of {@link Category}, or the handler's own word for it
 * @param rationale why it is that and as bad as that
 * @param subject whom it is about as it looks now; null when that was not asked
 * @param place null when that was not asked
 * @param threshold whether an agency is told; null when that was not asked, and is decided later
 * @param thresholdRationale why, or why not
 */
public record TriageAnswers(
        @Nullable String category,
        Severity severity,
        @Nullable String rationale,
        @Nullable AboutKind subject,
        @Nullable HarmPlace place,
        @Nullable Threshold threshold,
        @Nullable String thresholdRationale) {

    /** What the question about how bad it is alone brings. */
    static TriageAnswers of(@Nullable String category, Severity severity, @Nullable String rationale) {
        return new TriageAnswers(category, severity, rationale, null, null, null, null);
    }

    @Override
    public String toString() {
        return "triage " + severity;
    }
}
