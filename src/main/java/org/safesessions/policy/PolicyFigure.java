package org.safesessions.policy;

import java.time.Duration;
import java.time.LocalDate;
import org.safesessions.kernel.InWords;

/**
 * One figure as the policy file states it.
 *
 * @param value an ISO-8601 duration or a whole number
 * @param meaning what it is for, in plain words
 * @param source where it comes from
 * @param reviewed when somebody last checked it against that source
 */
public record PolicyFigure(Figure figure, String value, String meaning, String source, LocalDate reviewed) {

    /** "30 minutes" for PT30M; a whole number stays one. */
    public String valueInWords() {
        return inWords(value);
    }

    static String inWords(String value) {
        return value.startsWith("P") ? InWords.duration(Duration.parse(value)) : value;
    }
}
