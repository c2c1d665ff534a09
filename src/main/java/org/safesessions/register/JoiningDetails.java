package org.safesessions.register;

import org.jspecify.annotations.Nullable;

/**
 * How to get into the meeting room on its platform.
 *
 * @param link an https address
 */
public record JoiningDetails(
        @Nullable String link,
        @Nullable String meetingId,
        @Nullable String passcode,
        @Nullable String dialIn) {

    public static final JoiningDetails NONE = new JoiningDetails(null, null, null, null);
}
