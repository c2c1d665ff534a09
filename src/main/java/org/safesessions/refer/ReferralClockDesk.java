package org.safesessions.refer;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.EntryKind;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ReferralId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the clock of a referral is stopped, put off and set going again, each time with a reason that is kept. A clock that
 * stands still goes on by itself after the longest time that the policy allows: none can be forgotten.
 */
@Service
@Transactional
public class ReferralClockDesk {

    private final ReferralDoor door;
    private final ReferralClocks clocks;
    private final ReferralPen pen;
    private final Clock clock;

    ReferralClockDesk(ReferralDoor door, ReferralClocks clocks, ReferralPen pen, Clock clock) {
        this.door = door;
        this.clocks = clocks;
        this.pen = pen;
        this.clock = clock;
    }

    /**
     * Moves the clock of the step at which it is.
     *
     * @param until for {@link ClockMove#EXTEND} alone: until when
     * @throws ActRefused CONFLICT with CLOCK_NOT_MOVABLE, CLOCK_RUNS, CLOCK_STANDS or STALE; UNACCEPTABLE with MOVE_NOT_CHOSEN,
     *     CLOCK_REASON_MISSING, CLOCK_UNTIL_MISSING, CLOCK_NOT_LATER or CLOCK_TOO_LATE
     */
    public void move(
            ReferralId id,
            @Nullable ClockMove move,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable Long seenVersion) {
        Referral referral = door.take(id, seenVersion, ReferralState.values()).referral();
        if (!referral.state().hasMovableClock()) {
            throw ActRefused.conflict(referral.concern(), "CLOCK_NOT_MOVABLE");
        }
        if (move == null) {
            throw ActRefused.unacceptable(referral.concern(), "MOVE_NOT_CHOSEN");
        }
        String why = ReferralPen.needed(referral, reason, ReferralDesk.LONGEST, "CLOCK_REASON_MISSING");
        Instant now = clock.instant();
        if ((move == ClockMove.RESUME) != referral.isPaused()) {
            throw ActRefused.conflict(referral.concern(), referral.isPaused() ? "CLOCK_STANDS" : "CLOCK_RUNS");
        }
        switch (move) {
            case PAUSE -> referral.pause(now, clocks.latest(now));
            case RESUME -> referral.resume(now);
            case EXTEND -> referral.due(later(referral, until, now));
        }
        pen.note(referral, EntryKind.CLOCK_MOVED, referral.state().name() + "_" + move.name(), why);
        pen.publish(referral, ReferralAct.CLOCK_MOVED, now);
    }

    private Instant later(Referral referral, @Nullable Instant until, Instant now) {
        if (until == null) {
            throw ActRefused.unacceptable(referral.concern(), "CLOCK_UNTIL_MISSING");
        }
        if (!until.isAfter(now) || !until.isAfter(referral.dueAt())) {
            throw ActRefused.unacceptable(referral.concern(), "CLOCK_NOT_LATER");
        }
        Instant latest = clocks.latest(now);
        if (until.isAfter(latest)) {
            throw ActRefused.unacceptable(referral.concern(), "CLOCK_TOO_LATE", latest);
        }
        return until;
    }
}
