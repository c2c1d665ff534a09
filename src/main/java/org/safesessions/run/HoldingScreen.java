package org.safesessions.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.Organisation;
import org.safesessions.plan.Expectations;
import org.safesessions.policy.HelpLine;

/**
 * What people see while they join: public, so it names nobody but the lead on call.
 *
 * @param moment what people are waiting for
 * @param tellBy "19:15": by when they hear more, if they were told to wait
 * @param company whom they may have with them
 * @param onlyWatching nobody is seen or heard: cameras and microphones are off, and that is not a choice
 * @param carerStays a carer has to be there all the time
 * @param helpLines whom those it is for can call besides us
 * @param lead null when nobody is on call, or nobody knows; the standing contacts are shown in any case
 */
public record HoldingScreen(
        String title,
        JoinMoment moment,
        @Nullable String tellBy,
        Company company,
        Expectations expectations,
        boolean onlyWatching,
        boolean carerStays,
        List<HelpLine> helpLines,
        @Nullable Lead lead,
        Organisation organisation) {

    /** The lead on call now. At least one of phone and mail is there. */
    public record Lead(
            String name, @Nullable String phone, @Nullable String email) {}
}
