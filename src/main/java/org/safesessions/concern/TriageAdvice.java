package org.safesessions.concern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the table concern-triage suggests to whoever triages.
 *
 * @param category null when it has nothing to suggest
 * @param because codes of every row that applied; the message {@code concern.because.CODE} says it in words
 */
public record TriageAdvice(Severity severity, @Nullable Category category, List<String> because) {

    public TriageAdvice {
        because = List.copyOf(because);
    }
}
