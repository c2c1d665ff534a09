package org.safesessions.register;

import java.util.Map;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;

/** Asked before anybody is shown the way in, and for the status in plain words. Answered by the module that checks people. */
public interface VettingStanding {

    /** What the checks have come to so far. */
    enum Standing {
        BEING_CHECKED,
        MORE_INFORMATION,
        CLEARED,
        NOT_THIS_TIME
    }

    Standing of(RegistrationId registration);

    /** Of everybody of that session whose checks have begun. */
    Map<RegistrationId, Standing> standings(SessionId session);

    /** Whether nobody decided on them in time: then it was not about them. */
    default boolean ranOutOfTime(RegistrationId registration) {
        return false;
    }
}
