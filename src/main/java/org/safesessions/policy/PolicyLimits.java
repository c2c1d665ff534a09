package org.safesessions.policy;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.safesessions.kernel.Reason;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * How far a figure may be changed without a new release of the product. A rule that can be set to nothing is no rule: a
 * lead who was here last year is not here. What the policy file does not limit may be a tenth or ten times of what it says.
 *
 * @param figure whose limits these are
 * @param least in seconds, or as a number
 * @param most in seconds, or as a number
 */
record PolicyLimits(Figure figure, long least, long most) {

    private static final int TIMES = 10;
    private static final long DAY = Duration.ofDays(1).toSeconds();

    /** Of each list no figure is longer than the next: a reminder comes before the end of what it reminds of. */
    private static final List<List<Figure>> IN_ORDER = List.of(
            List.of(Figure.DOORS_OPEN_BEFORE, Figure.FORECAST_BEFORE),
            List.of(Figure.VETTING_ENDS_BEFORE, Figure.REGISTRATION_CLOSES_BEFORE),
            List.of(Figure.SESSION_SHORTEST, Figure.SESSION_LONGEST),
            List.of(Figure.GAP_REPORTED_BEFORE, Figure.REPLACEMENT_BEFORE),
            List.of(Figure.REFUSAL_REVIEWED_AFTER, Figure.REFUSAL_EXPIRES_AFTER),
            List.of(Figure.NOTICE_TRIED_AGAIN_AFTER, Figure.NOTICE_LONGEST_DELAY, Figure.NOTICE_GIVEN_UP_AFTER),
            List.of(Figure.FOLLOW_UP_ASKED_AFTER, Figure.FOLLOW_UP_REMINDED_AFTER, Figure.FOLLOW_UP_WINDOW),
            List.of(Figure.GAP_WARNED_LAST, Figure.GAP_WARNED_THIRD, Figure.GAP_WARNED_SECOND, Figure.GAP_WARNED_FIRST),
            List.of(
                    Figure.CONCERN_ACKNOWLEDGE_WITHIN_DANGER,
                    Figure.CONCERN_ACKNOWLEDGE_WITHIN_LIVE,
                    Figure.CONCERN_ACKNOWLEDGE_WITHIN),
            List.of(Figure.CONCERN_IDLE_STEP_DANGER, Figure.CONCERN_IDLE_STEP),
            List.of(Figure.CONCERN_CLOSE_WITHIN_LOW, Figure.CONCERN_REVIEW_LONGEST),
            List.of(Figure.REFERRAL_RING_WITHIN, Figure.REFERRAL_WRITE_WITHIN),
            List.of(Figure.REFERRAL_ANSWER_WITHIN, Figure.REFERRAL_ANSWER_WITHIN_SLOW),
            List.of(
                    Figure.CONCERN_CLOSE_WITHIN_CRITICAL,
                    Figure.CONCERN_CLOSE_WITHIN_HIGH,
                    Figure.CONCERN_CLOSE_WITHIN_MEDIUM,
                    Figure.CONCERN_CLOSE_WITHIN_LOW));

    /** @throws IllegalArgumentException when one of the values cannot be read, or the shipped one is nothing */
    static PolicyLimits of(PolicyFigure shipped, Optional<String> atLeast, Optional<String> atMost) {
        Figure figure = shipped.figure();
        long value = size(figure, shipped.value());
        if (value <= 0) {
            throw new IllegalArgumentException(figure + " is nothing, or less");
        }
        return new PolicyLimits(
                figure,
                atLeast.map(least -> size(figure, least)).orElse(Math.max(1, value / TIMES)),
                atMost.map(most -> size(figure, most)).orElse(value * TIMES));
    }

    /** Why this value cannot be had; empty when it can. */
    Optional<Reason> check(String value) {
        long size;
        try {
            size = size(figure, value);
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(Reason.of("POLICY_VALUE_UNREADABLE"));
        }
        if (size < least || size > most) {
            return Optional.of(Reason.of("POLICY_VALUE_OUT_OF_LIMITS", inWords(least), inWords(most)));
        }
        return figure.isInWorkingDays() && size % DAY != 0
                ? Optional.of(Reason.of("POLICY_VALUE_IN_WORKING_DAYS"))
                : Optional.empty();
    }

    /** Which two figures contradict each other; empty when none do. */
    static Optional<Reason> order(PolicySheet sheet) {
        for (List<Figure> order : IN_ORDER) {
            for (int n = 1; n < order.size(); n++) {
                Figure shorter = order.get(n - 1);
                Figure longer = order.get(n);
                if (sheet.duration(shorter).compareTo(sheet.duration(longer)) > 0) {
                    return Optional.of(Reason.of("POLICY_VALUES_CONTRADICT", inWords(shorter), inWords(longer)));
                }
            }
        }
        return Optional.empty();
    }

    private static MessageSourceResolvable inWords(Figure figure) {
        return new DefaultMessageSourceResolvable("policy.figure." + figure);
    }

    /** Details of a reason, as they are said. */
    private Object inWords(long size) {
        return figure.isNumber() ? size : Duration.ofSeconds(size);
    }

    private static long size(Figure figure, String value) {
        try {
            return figure.isNumber()
                    ? Integer.parseInt(value)
                    : Duration.parse(value).toSeconds();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
