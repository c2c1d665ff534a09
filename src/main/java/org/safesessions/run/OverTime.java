package org.safesessions.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A session that is on comes to its planned end: somebody must extend it, hand it over or close it, before its lead hangs
 * up.
 *
 * @param end as planned
 * @param coverEnds until then a lead must be on call, and no longer
 * @param by how much longer it would go on
 */
public record OverTime(Stage stage, Instant end, Instant coverEnds, Duration by) {

    /** How late it is. */
    public enum Stage {
        ENDS_SOON,
        RUNS_ON,
        /** The lead may hang up any moment now. */
        COVER_ENDS
    }

    /**
     * @param before how long before the end, and before the end of cover, people are asked
     * @return empty as long as nobody need think of it
     */
    static Optional<Stage> stage(Instant end, Instant coverEnds, Duration before, Instant now) {
        if (now.isBefore(end.minus(before))) {
            return Optional.empty();
        }
        if (now.isBefore(end)) {
            return Optional.of(Stage.ENDS_SOON);
        }
        return Optional.of(now.isBefore(coverEnds.minus(before)) ? Stage.RUNS_ON : Stage.COVER_ENDS);
    }
}
