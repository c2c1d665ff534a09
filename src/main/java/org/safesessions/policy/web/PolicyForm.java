package org.safesessions.policy.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyFigure;
import org.safesessions.policy.PolicyProposal;

/**
 * A proposed figure as somebody typed it.
 *
 * @param amount digits
 * @param unit a {@link Unit}; without meaning for a figure that is a number
 * @param reviewed a day as the browser sends it
 */
record PolicyForm(
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String source,
        @Nullable String reviewed,
        @Nullable String why) {

    /** What a length of time is given in. */
    enum Unit {
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1)),
        DAYS(Duration.ofDays(1));

        private final Duration one;

        Unit(Duration one) {
            this.one = one;
        }
    }

    private static final int MOST_DIGITS = 6;

    /** What is in force, in the largest unit that gives a whole number. */
    static PolicyForm of(PolicyFigure figure) {
        if (figure.figure().isNumber()) {
            return new PolicyForm(figure.value(), null, "", "", "");
        }
        Duration value = Duration.parse(figure.value());
        Unit unit = Unit.MINUTES;
        for (Unit larger : Unit.values()) {
            if (value.toSeconds() % larger.one.toSeconds() == 0) {
                unit = larger;
            }
        }
        return new PolicyForm(Long.toString(value.dividedBy(unit.one)), unit.name(), "", "", "");
    }

    /**
     * @param errors takes a reason for each field that cannot be read
     * @return null when there is one
     */
    @Nullable PolicyProposal read(Figure figure, Map<String, Reason> errors) {
        String value = value(figure);
        if (value == null) {
            errors.put("amount", Reason.of("POLICY_VALUE_UNREADABLE"));
        }
        said(text(source), "POLICY_SOURCE_MISSING", PlainText.whyNotLine(text(source), 0, PolicyProposal.LONGEST))
                .ifPresent(reason -> errors.put("source", reason));
        said(text(why), "POLICY_WHY_MISSING", PlainText.whyNotText(text(why), 0, PolicyProposal.LONGEST))
                .ifPresent(reason -> errors.put("why", reason));
        LocalDate day = day();
        if (day == null) {
            errors.put("reviewed", Reason.of("POLICY_DAY_UNREADABLE"));
        }
        return errors.isEmpty() && value != null && day != null
                ? new PolicyProposal(figure, value, text(source), day, text(why))
                : null;
    }

    private @Nullable String value(Figure figure) {
        String digits = text(amount).strip();
        if (digits.isEmpty()
                || digits.length() > MOST_DIGITS
                || !digits.chars().allMatch(one -> one >= '0' && one <= '9')) {
            return null;
        }
        if (figure.isNumber()) {
            return Integer.toString(Integer.parseInt(digits));
        }
        for (Unit one : Unit.values()) {
            if (one.name().equals(unit)) {
                return one.one.multipliedBy(Long.parseLong(digits)).toString();
            }
        }
        return null;
    }

    private static Optional<Reason> said(String typed, String missing, Optional<Reason> otherwise) {
        return typed.isBlank() ? Optional.of(Reason.of(missing)) : otherwise;
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(text(reviewed).strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
