package org.safesessions.concern.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.ConcernReport;
import org.safesessions.concern.RequestKey;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;

/**
 * The page's form, as it was typed.
 *
 * @param key made with the empty form: sent twice, it makes one concern
 */
record ReportForm(
        @Nullable String key,
        @Nullable String aboutOurPeople,
        @Nullable String danger,
        @Nullable String whatHappened,
        @Nullable String wordsUsed,
        @Nullable String whatWasDone,
        @Nullable String aboutKind,
        @Nullable String aboutName,
        @Nullable String aboutStaff,
        @Nullable String reporterName,
        @Nullable String reporterContact) {

    static ReportForm blank() {
        return new ReportForm(
                RequestKey.random().value().toString(), null, null, null, null, null, null, null, null, null, null);
    }

    /** A key that somebody tampered with is replaced: what they want to tell us counts. */
    RequestKey requestKey() {
        return Optional.ofNullable(key).flatMap(RequestKey::of).orElseGet(RequestKey::random);
    }

    ConcernReport report(@Nullable String publicToken) {
        return new ConcernReport(
                publicToken,
                null,
                choice(AboutOurPeople.class, aboutOurPeople, AboutOurPeople.NOT_SURE),
                choice(AboutKind.class, aboutKind, AboutKind.UNKNOWN),
                aboutName,
                aboutStaff,
                Objects.requireNonNullElse(whatHappened, ""),
                wordsUsed,
                whatWasDone,
                "YES".equals(danger),
                reporterName,
                reporterContact);
    }

    /** What cannot be kept, by field. */
    Map<String, Reason> troubles() {
        Map<String, Reason> troubles = new LinkedHashMap<>();
        if (whatHappened == null || whatHappened.isBlank()) {
            troubles.put("whatHappened", Reason.of("WHAT_HAPPENED_MISSING"));
        } else {
            check(troubles, "whatHappened", whatHappened, 1, ConcernReport.LONGEST);
        }
        check(troubles, "wordsUsed", wordsUsed, 0, ConcernReport.LONGEST);
        check(troubles, "whatWasDone", whatWasDone, 0, ConcernReport.LONGEST);
        check(troubles, "aboutName", aboutName, 0, ConcernReport.LINE);
        check(troubles, "reporterName", reporterName, 0, ConcernReport.LINE);
        check(troubles, "reporterContact", reporterContact, 0, ConcernReport.LINE);
        return troubles;
    }

    private static void check(Map<String, Reason> troubles, String field, @Nullable String text, int min, int max) {
        try {
            PlainText.asFarAsReadable(Objects.requireNonNullElse(text, ""), min, max);
        } catch (ActRefused refused) {
            troubles.put(field, refused.reasons().get(0));
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, @Nullable String chosen, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(chosen)) {
                return constant;
            }
        }
        return otherwise;
    }

    @Override
    public String toString() {
        return "report";
    }
}
