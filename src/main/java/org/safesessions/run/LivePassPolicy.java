package org.safesessions.run;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.safesessions.plan.SessionState;

/**
 * Whether a way to a live page without a password holds now. It is decided again for every single request, so whatever ends
 * it ends it at once.
 */
final class LivePassPolicy {

    /** Nobody may be let in yet, or ever. */
    private static final Set<SessionState> NO_LIVE_HOUR = EnumSet.of(
            SessionState.DRAFT, SessionState.AWAITING_APPROVAL, SessionState.POSTPONED, SessionState.CANCELLED);

    /**
     * The hour it is for.
     *
     * @param plannedEnd as the plan stands now
     * @param ended when it really ended, if it has
     */
    record Hour(SessionState state, Instant plannedEnd, Optional<Instant> ended) {}

    /**
     * Whose way it is.
     *
     * @param works whether they still work here
     * @param cleared whether check and training hold until the session ends
     * @param leads whether they are its host and may host, or one of its co-hosts and may be that
     */
    record Holder(boolean works, boolean cleared, boolean leads) {}

    private LivePassPolicy() {}

    /**
     * @param livesOn after the end; an hour that runs on is no reason for it to live longer
     */
    static boolean holds(Hour hour, Holder holder, Duration livesOn, Instant now) {
        return holder.works()
                && holder.cleared()
                && holder.leads()
                && !NO_LIVE_HOUR.contains(hour.state())
                && now.isBefore(end(hour).plus(livesOn));
    }

    private static Instant end(Hour hour) {
        return hour.ended().filter(hour.plannedEnd()::isAfter).orElse(hour.plannedEnd());
    }
}
