package org.safesessions.concern;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.SessionId;

/**
 * What somebody tells us. Only {@code whatHappened} is asked for.
 *
 * @param publicToken of the session it is about; one that leads nowhere is as good as none, because nobody who is worried
 *     is sent away for a mistyped address
 * @param session likewise, by its id
 * @param aboutOurPeople the first question; null when it was not asked
 * @param aboutName as the reporter knows them
 * @param aboutStaff a user name, or whatever stands in its place
 * @param wordsUsed what exactly was said, in the words of who said it
 * @param whatWasDone what the reporter has done about it already
 */
public record ConcernReport(
        @Nullable String publicToken,
        @Nullable SessionId session,
        @Nullable AboutOurPeople aboutOurPeople,
        AboutKind aboutKind,
        @Nullable String aboutName,
        @Nullable String aboutStaff,
        String whatHappened,
        @Nullable String wordsUsed,
        @Nullable String whatWasDone,
        boolean immediateDanger,
        @Nullable String reporterName,
        @Nullable String reporterContact) {

    /** For each of the long texts. */
    public static final int LONGEST = 10_000;

    /** For names and ways to reach somebody. */
    public static final int LINE = 300;

    /**
     * The same, as it can be kept: nothing is refused for its characters, and what is blank is left out.
     *
     * @throws ActRefused UNACCEPTABLE with TEXT_TOO_SHORT or TEXT_TOO_LONG
     */
    ConcernReport tidy() {
        BiFunction<@Nullable String, Integer, @Nullable String> kept =
                (text, most) -> text == null || text.isBlank() ? null : PlainText.asFarAsReadable(text, 0, most);
        return new ConcernReport(
                publicToken,
                session,
                aboutOurPeople,
                aboutKind,
                kept.apply(aboutName, LINE),
                kept.apply(aboutStaff, LINE),
                PlainText.asFarAsReadable(whatHappened, 1, LONGEST),
                kept.apply(wordsUsed, LONGEST),
                kept.apply(whatWasDone, LONGEST),
                immediateDanger,
                kept.apply(reporterName, LINE),
                kept.apply(reporterContact, LINE));
    }

    ConcernWords words() {
        return new ConcernWords(whatHappened, wordsUsed, whatWasDone, aboutName, aboutStaff);
    }

    /** The answer to the first question, as careful as what else was said asks for. */
    AboutOurPeople ourPeople() {
        if (aboutOurPeople != null && aboutOurPeople != AboutOurPeople.NO) {
            return aboutOurPeople;
        }
        return aboutKind == AboutKind.STAFF ? AboutOurPeople.SESSION_STAFF : AboutOurPeople.NO;
    }
}
