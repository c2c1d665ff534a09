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

    /** "30 minutes" for PT30M, "1 working day" for P1D where those are counted; a whole number stays one. */
    public String valueInWords() {
        return inWords(figure, value);
    }

    static String inWords(Figure figure, String value) {
        if (!value.startsWith("P")) {
            return value;
        }
        String words = InWords.duration(Duration.parse(value));
        return figure.isInWorkingDays() ? words.replace(" day", " working day") : words;
    }
}
