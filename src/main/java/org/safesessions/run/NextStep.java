package org.safesessions.run;

import java.util.List;
import org.safesessions.kernel.Reason;
import org.safesessions.plan.SessionState;
import org.safesessions.platform.Control;

/**
 * The one thing that whoever looks at the live page should do now.
 *
 * @param controls what to put in place, when that is the step
 * @param reasons why there is nothing to press, when it is for others to act
 */
public record NextStep(Kind kind, List<Control> controls, List<Reason> reasons) {

    /** What it is. */
    public enum Kind {
        CHECK_IN,
        PUT_CONTROLS_IN_PLACE,
        SHOW_THE_RULES,
        /** Everything is there, and this is the host. */
        START,
        /** Everything is there, and the host has to press Start. */
        HOST_STARTS,
        /** It is for others to do something, or too early. */
        WAIT,
        LET_PEOPLE_IN,
        /** Nobody waits outside. */
        KEEP_WATCH,
        CARRY_ON,
        PAUSED,
        OVER
    }

    public NextStep {
        controls = List.copyOf(controls);
        reasons = List.copyOf(reasons);
    }

    /** Whether the page may show another step by itself: nobody's thumb is on a button of this one. */
    public boolean isOnlyRead() {
        return kind == Kind.WAIT || kind == Kind.HOST_STARTS || kind == Kind.KEEP_WATCH || kind == Kind.PAUSED;
    }

    /**
     * In the order in which it is done: first oneself, then what nobody else may do, then the start.
     *
     * @param waiting how many people are outside
     */
    public static NextStep of(Room room, int waiting) {
        if (room.isOver()) {
            return only(Kind.OVER);
        }
        if (room.isRunning()) {
            return only(waiting > 0 && room.reader().coHost() ? Kind.LET_PEOPLE_IN : Kind.KEEP_WATCH);
        }
        if (room.reader().staff() && !room.amPresent()) {
            return only(Kind.CHECK_IN);
        }
        List<Control> missing = room.controls().stream()
                .filter(status -> !status.isInPlace())
                .map(ControlStatus::control)
                .toList();
        if (room.reader().coHost() && !missing.isEmpty()) {
            return new NextStep(Kind.PUT_CONTROLS_IN_PLACE, missing, List.of());
        }
        if (room.reader().coHost() && room.rulesShownAt().isEmpty()) {
            return only(Kind.SHOW_THE_RULES);
        }
        return atTheGate(room);
    }

    private static NextStep atTheGate(Room room) {
        GateDecision gate = room.gate();
        boolean paused = room.state() == SessionState.PAUSED;
        if (gate == null || !gate.open()) {
            List<Reason> reasons = gate == null ? List.of() : gate.reasons();
            return new NextStep(paused ? Kind.PAUSED : Kind.WAIT, List.of(), reasons);
        }
        if (paused) {
            return only(room.reader().staff() ? Kind.CARRY_ON : Kind.PAUSED);
        }
        return only(room.reader().host() ? Kind.START : Kind.HOST_STARTS);
    }

    private static NextStep only(Kind kind) {
        return new NextStep(kind, List.of(), List.of());
    }
}
