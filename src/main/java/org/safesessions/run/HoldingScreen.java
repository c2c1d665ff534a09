package org.safesessions.run;

import org.jspecify.annotations.Nullable;
import org.safesessions.people.Organisation;
import org.safesessions.plan.Expectations;

/**
 * What people see while they join: public, so it names nobody but the lead on call.
 *
 * @param onlyWatching nobody is seen or heard: cameras and microphones are off, and that is not a choice
 * @param carerStays a carer has to be there all the time
 * @param lead null when nobody is on call, or nobody knows; the standing contacts are shown in any case
 */
public record HoldingScreen(
        String title,
        Moment moment,
        Expectations expectations,
        boolean onlyWatching,
        boolean carerStays,
        @Nullable Lead lead,
        Organisation organisation) {

    /** What people are waiting for. */
    public enum Moment {
        NOT_YET,
        UNDER_WAY,
        PAUSED,
        OVER,
        NOT_TAKING_PLACE
    }

    /** The lead on call now. At least one of phone and mail is there. */
    public record Lead(
            String name, @Nullable String phone, @Nullable String email) {}
}
