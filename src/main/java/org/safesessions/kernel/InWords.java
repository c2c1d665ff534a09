package org.safesessions.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Quantities as a person would say them. */
public final class InWords {

    private InWords() {}

    /** Such as "3 days", "1 hour 30 minutes", "0 minutes"; what is less than a minute is said in seconds. */
    public static String duration(Duration duration) {
        if (duration.isNegative()) {
            return "minus " + duration(duration.negated());
        }
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        add(parts, duration.toSecondsPart(), "second");
        return parts.isEmpty() ? "0 minutes" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
