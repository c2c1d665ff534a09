package org.safesessions.run;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.safesessions.plan.SessionState;
import org.safesessions.platform.Control;

/**
 * All that the gate is decided from. Whatever was read from somewhere is a {@link Fact}, so that "could not be read"
 * can be told from "no".
 *
 * @param now the instant the gate is decided for
 * @param uncleared first names of the session's staff whose check or training does not hold until the end
 * @param missingControls required controls that nobody has seen in place, or not recently enough
 * @param rulesShown whether a co-host has said that the holding screen is on view
 */
record GateFacts(
        Instant now,
        Fact<Planned> planned,
        Fact<Lead> lead,
        Fact<Presence> presence,
        Fact<List<String>> uncleared,
        Fact<List<Control>> missingControls,
        Fact<Boolean> rulesShown) {

    /**
     * What the plan says.
     *
     * @param approved a lead approved it, or the risk table asks for no approval
     * @param vetted whether participants of such a session are vetted at all
     */
    record Planned(
            SessionState state,
            boolean approved,
            boolean vetted,
            Instant vettingEndsAt,
            Instant doorsOpenAt,
            ZoneId zone) {}

    /** Whether a lead is on call and here, and why not. */
    enum Lead {
        ON_CALL,
        /** There would be one, but they are needed in this very session. */
        IS_STAFF,
        NOBODY
    }

    /**
     * Who has checked in, recently enough to count.
     *
     * @param host first name of the host
     * @param absentCoHosts first names
     */
    record Presence(
            String host, boolean hostPresent, int coHostsPresent, int coHostsNeeded, List<String> absentCoHosts) {}
}
