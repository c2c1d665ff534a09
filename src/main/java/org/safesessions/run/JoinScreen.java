package org.safesessions.run;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.Organisation;
import org.safesessions.plan.Expectations;
import org.safesessions.policy.HelpLine;
import org.safesessions.register.NextDate;

/**
 * What somebody reads before they join.
 *
 * @param tellBy "19:15": by when they hear more, if they were told to wait
 * @param company whom they may have with them
 * @param onlyWatching nobody is seen or heard: cameras and microphones are off, and that is not a choice
 * @param helpLines whom they can call besides us
 * @param lead null when nobody is on call, or nobody knows; the standing contacts are shown in any case
 * @param next when it takes place instead, if it was postponed and anybody has said when
 * @param me null on the page that is the same for everybody
 */
public record JoinScreen(
        String publicToken,
        String title,
        Instant startsAt,
        Instant doorsOpenAt,
        ZoneId timeZone,
        JoinMoment moment,
        @Nullable String tellBy,
        Company company,
        Expectations expectations,
        boolean onlyWatching,
        List<HelpLine> helpLines,
        HoldingScreen.@Nullable Lead lead,
        Organisation organisation,
        @Nullable NextDate next,
        @Nullable Me me) {

    /**
     * Of the one person whose link it is.
     *
     * @param noSurname whether a surname must not be seen
     * @param carerStays whether somebody has to be with them
     * @param here whether the door knows that they are here
     * @param troubleOpen whether staff know that something does not work for them, and have not seen to it yet
     */
    public record Me(
            String displayName,
            boolean child,
            boolean noSurname,
            boolean carerStays,
            boolean here,
            boolean troubleOpen) {}
}
