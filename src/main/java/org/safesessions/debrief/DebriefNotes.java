package org.safesessions.debrief;

import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.PlainText;

/**
 * What one person who ran the session writes down.
 *
 * @param nearMisses null or blank: none
 * @param whatShouldChange null or blank: nothing
 * @param forTheLeadOnly what only safeguarding leads may read, not even the other staff of the session
 */
public record DebriefNotes(
        String whatHappened,
        @Nullable String nearMisses,
        @Nullable String whatShouldChange,
        @Nullable String forTheLeadOnly) {

    /** For each of the four. */
    public static final int LONGEST = 4000;

    /**
     * The same, trimmed, with what is blank left out.
     *
     * @throws org.safesessions.kernel.ActRefused UNACCEPTABLE with the codes of {@link PlainText}
     */
    DebriefNotes tidy() {
        return new DebriefNotes(
                PlainText.text(whatHappened, 1, LONGEST),
                tidy(nearMisses),
                tidy(whatShouldChange),
                tidy(forTheLeadOnly));
    }

    DebriefNotes withoutWhatIsForTheLead() {
        return new DebriefNotes(whatHappened, nearMisses, whatShouldChange, null);
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : PlainText.text(text, 0, LONGEST);
    }
}
