package org.safesessions.run;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Language;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.SessionState;

/**
 * How a session's room stands now, for one reader: what the session page shows of the live hour.
 *
 * @param staff the host first
 * @param rulesShownAt when the rules were put on view, if that still counts
 * @param gate null for those who may not read it, and once the session is over
 * @param live null before it was started
 * @param whyPaused what whoever paused it wrote; null for those who may not read the gate
 */
public record Room(
        SessionId session,
        String publicToken,
        SessionState state,
        ZoneId zone,
        Reader reader,
        List<Seat> staff,
        List<ControlStatus> controls,
        Optional<Instant> rulesShownAt,
        @Nullable GateDecision gate,
        @Nullable LiveSession live,
        @Nullable String whyPaused) {

    /** One of the session's staff. */
    public record Seat(String firstName, boolean host, boolean present, boolean me) {}

    /** What the one who is looking may do here. */
    public record Reader(boolean host, boolean coHost, boolean lead) {

        public boolean staff() {
            return host || coHost;
        }

        public boolean mayPauseAndEnd() {
            return staff() || lead;
        }
    }

    public boolean isOver() {
        return !state.isBeforeRunning() && !state.isLive();
    }

    public boolean isRunning() {
        return state == SessionState.RUNNING;
    }

    public boolean isPaused() {
        return state == SessionState.PAUSED;
    }

    public boolean amPresent() {
        return staff.stream().anyMatch(seat -> seat.me() && seat.present());
    }

    /** In which the holding screen can be taken away. */
    public List<Language> languages() {
        return List.of(Language.values());
    }
}
