package org.safesessions.run;

import java.util.Arrays;
import java.util.List;

/** What does not work for somebody who joins. Choices only, so that nobody writes about themselves where many read it. */
public enum JoinTrouble {
    LINK_DOES_NOT_OPEN,
    NOBODY_LETS_ME_IN,
    NO_SOUND,
    NO_PICTURE,
    SOMETHING_ELSE,
    /** Said by the page itself: the door is open, and nobody has written down the way in. */
    NO_WAY_IN;

    /** Whether people choose it themselves. */
    public boolean isChosen() {
        return this != NO_WAY_IN;
    }

    /** Those that people choose from. */
    public static List<JoinTrouble> chosen() {
        return Arrays.stream(values()).filter(JoinTrouble::isChosen).toList();
    }
}
