package org.safesessions.concern.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.EmergencyCall;
import org.safesessions.concern.EntryKind;
import org.safesessions.concern.HarmPlace;
import org.safesessions.concern.NewEntry;
import org.safesessions.concern.NextReview;
import org.safesessions.concern.Severity;
import org.safesessions.concern.Threshold;
import org.safesessions.concern.TriageAnswers;
import org.safesessions.kernel.ActRefused;

/** Whatever any of the forms on a concern's page sends. */
record CaseForm(
        @Nullable String category,
        @Nullable String severity,
        @Nullable String subject,
        @Nullable String harmPlace,
        @Nullable String threshold,
        @Nullable String thresholdRationale,
        @Nullable String outcome,
        @Nullable String rationale,
        @Nullable String decision,
        @Nullable String found,
        @Nullable String nextReview,
        @Nullable String called,
        @Nullable String calledBy,
        @Nullable String calledAt,
        @Nullable String reference,
        @Nullable String whyNot,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String belongsTo,
        @Nullable String said,
        @Nullable String saidBy,
        @Nullable String opinion,
        @Nullable String action) {

    static CaseForm blank() {
        return new CaseForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EntryKind.NOTE.name(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * @throws ActRefused UNACCEPTABLE with SEVERITY_MISSING, SUBJECT_MISSING, HARM_PLACE_MISSING or THRESHOLD_MISSING
     */
    TriageAnswers triage() {
        return new TriageAnswers(
                category == null ? "" : category,
                chosen(severity, "SEVERITY_MISSING", Severity.values()),
                rationale,
                chosen(subject, "SUBJECT_MISSING", AboutKind.values()),
                chosen(harmPlace, "HARM_PLACE_MISSING", HarmPlace.values()),
                chosenThreshold(),
                thresholdRationale);
    }

    /** @throws ActRefused UNACCEPTABLE with THRESHOLD_MISSING */
    Threshold chosenThreshold() {
        return chosen(threshold, "THRESHOLD_MISSING", Threshold.values());
    }

    /** As soon as its severity asks for, unless they chose another time that we know. */
    NextReview chosenReview() {
        return Stream.of(NextReview.values())
                .filter(each -> each.name().equals(nextReview))
                .findFirst()
                .orElse(NextReview.BY_SEVERITY);
    }

    EmergencyCall emergency() {
        Boolean said = "YES".equals(called) ? Boolean.TRUE : "NO".equals(called) ? Boolean.FALSE : null;
        return new EmergencyCall(said, calledBy, calledAt, reference, whyNot);
    }

    /** @throws ActRefused UNACCEPTABLE with SIGN_OFF_MISSING */
    boolean agreed() {
        if ("AGREE".equals(decision)) {
            return true;
        }
        if ("MORE_TO_DO".equals(decision)) {
            return false;
        }
        throw ActRefused.unacceptable(null, "SIGN_OFF_MISSING");
    }

    /** A note, unless it says that it is something else that we know. */
    NewEntry entry() {
        EntryKind chosen = EntryKind.byHand().stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(EntryKind.NOTE);
        return new NewEntry(chosen, text, number(belongsTo), said, saidBy, opinion, action);
    }

    private static <E extends Enum<E>> E chosen(@Nullable String typed, String missing, E[] choices) {
        return Stream.of(choices)
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> ActRefused.unacceptable(null, missing));
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,6}") ? Integer.valueOf(typed) : null;
    }

    @Override
    public String toString() {
        return "form";
    }
}
