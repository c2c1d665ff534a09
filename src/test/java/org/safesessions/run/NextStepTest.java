package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.SessionState;
import org.safesessions.platform.Control;
import org.safesessions.run.NextStep.Kind;

class NextStepTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:55:00Z");

    private static Room room(
            SessionState state, String who, boolean present, int missing, boolean rules, boolean gateOpen) {
        List<ControlStatus> controls = new ArrayList<>();
        controls.add(new ControlStatus(Control.WAITING_ROOM, true, ControlStatus.State.ATTESTED, null, NOW));
        List.of(Control.RECORDING_OFF, Control.SCREEN_SHARE_HOST_ONLY).stream()
                .limit(missing)
                .forEach(control ->
                        controls.add(new ControlStatus(control, false, ControlStatus.State.UNKNOWN, null, null)));
        boolean host = who.equals("host");
        boolean coHost = who.equals("coHost");
        return new Room(
                SessionId.random(),
                "token",
                state,
                ZoneId.of("Europe/London"),
                new Room.Reader(host, coHost, who.equals("lead")),
                List.of(
                        new Room.Seat("Hana", true, host && present, host),
                        new Room.Seat("Cole", false, coHost && present, coHost)),
                controls,
                rules ? Optional.of(NOW) : Optional.empty(),
                new GateDecision(gateOpen ? List.of() : List.of(Reason.of("NO_LEAD_ON_CALL")), NOW),
                null,
                null);
    }

    /** In the order in which it is done; each row lacks one thing less than the one before. */
    @ParameterizedTest
    @CsvSource({
        "READY, host, false, 2, false, false, 0, CHECK_IN",
        "READY, host, true, 2, false, false, 0, WAIT",
        "READY, host, true, 0, true, false, 0, WAIT",
        "READY, host, true, 0, true, true, 0, START",
        "BLOCKED, host, true, 0, true, true, 0, START",
        "READY, coHost, false, 2, false, false, 0, CHECK_IN",
        "READY, coHost, true, 2, false, false, 0, PUT_CONTROLS_IN_PLACE",
        "READY, coHost, true, 0, false, false, 0, SHOW_THE_RULES",
        "READY, coHost, true, 0, true, false, 0, WAIT",
        "READY, coHost, true, 0, true, true, 0, HOST_STARTS",
        "READY, lead, false, 2, false, false, 0, WAIT",
        "READY, lead, false, 0, true, true, 0, HOST_STARTS",
        "RUNNING, coHost, true, 0, true, true, 2, LET_PEOPLE_IN",
        "RUNNING, coHost, true, 0, true, true, 0, KEEP_WATCH",
        "RUNNING, host, true, 0, true, true, 2, KEEP_WATCH",
        "PAUSED, host, true, 0, true, false, 0, PAUSED",
        "PAUSED, host, true, 0, true, true, 0, CARRY_ON",
        "PAUSED, coHost, true, 0, true, true, 0, CARRY_ON",
        "PAUSED, lead, false, 0, true, true, 0, PAUSED",
        "ENDED, host, true, 0, true, true, 0, OVER",
        "POSTPONED, coHost, false, 2, false, false, 0, OVER"
    })
    void isTheOneThingToDoNow(
            SessionState state,
            String who,
            boolean present,
            int missing,
            boolean rules,
            boolean gate,
            int waiting,
            Kind kind) {
        NextStep step = NextStep.of(room(state, who, present, missing, rules, gate), waiting);

        assertThat(step.kind()).isEqualTo(kind);
        assertThat(step.controls()).hasSize(kind == Kind.PUT_CONTROLS_IN_PLACE ? missing : 0);
        assertThat(step.reasons().isEmpty()).isEqualTo(gate || (kind != Kind.WAIT && kind != Kind.PAUSED));
    }

    @Test
    void neverChangesUnderAThumb() {
        for (Kind kind : Kind.values()) {
            boolean hasNoButton = List.of(Kind.WAIT, Kind.HOST_STARTS, Kind.KEEP_WATCH, Kind.PAUSED)
                    .contains(kind);

            assertThat(new NextStep(kind, List.of(), List.of()).isOnlyRead()).isEqualTo(hasNoButton);
        }
    }
}
