package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safesessions.plan.SessionState;
import org.safesessions.platform.Control;
import org.safesessions.run.GateFacts.Lead;
import org.safesessions.run.GateFacts.Planned;
import org.safesessions.run.GateFacts.Presence;

class StartGateTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant DOORS = Instant.parse("2026-07-01T17:45:00Z");
    private static final Instant VETTING_ENDS = DOORS.minus(Duration.ofMinutes(15));
    private static final Duration TICK = Duration.ofNanos(1);

    private static final List<Instant> NOWS = List.of(VETTING_ENDS.minus(TICK), VETTING_ENDS, DOORS.minus(TICK), DOORS);
    private static final List<Fact<Lead>> LEADS =
            List.of(Fact.of(Lead.ON_CALL), Fact.of(Lead.IS_STAFF), Fact.of(Lead.NOBODY), Fact.unreadable());
    private static final List<Fact<List<String>>> UNCLEARED =
            List.of(Fact.of(List.of()), Fact.of(List.of("Hugo")), Fact.of(List.of("Hugo", "Cole")), Fact.unreadable());
    private static final List<Fact<List<Control>>> MISSING =
            List.of(Fact.of(List.of()), Fact.of(List.of(Control.WAITING_ROOM)), Fact.unreadable());
    private static final List<Fact<Boolean>> SHOWN = List.of(Fact.of(true), Fact.of(false), Fact.unreadable());

    private static final Set<SessionState> UNDECIDED = EnumSet.of(SessionState.DRAFT, SessionState.AWAITING_APPROVAL);
    private static final Set<SessionState> ADMITTING =
            EnumSet.of(SessionState.OPEN_FOR_REGISTRATION, SessionState.VETTING);
    private static final Set<SessionState> OVER = EnumSet.of(
            SessionState.ENDED,
            SessionState.DEBRIEFED,
            SessionState.CLOSED,
            SessionState.POSTPONED,
            SessionState.CANCELLED);

    @Test
    void everyCombinationOfFactsGivesExactlyItsReasonsAndOnlyTheSpotlessOnesOpen() {
        long tried = 0;
        long opened = 0;
        for (Instant now : NOWS) {
            for (Fact<Planned> planned : everyPlan()) {
                for (Fact<Presence> presence : everyPresence()) {
                    for (Fact<Lead> lead : LEADS) {
                        for (Fact<List<String>> uncleared : UNCLEARED) {
                            for (Fact<List<Control>> missing : MISSING) {
                                for (Fact<Boolean> shown : SHOWN) {
                                    GateFacts facts =
                                            new GateFacts(now, planned, lead, presence, uncleared, missing, shown);

                                    GateDecision decision = StartGate.decide(facts);

                                    Set<String> expected = oracle(facts);
                                    if (!expected.equals(new HashSet<>(decision.codes()))
                                            || decision.codes().size() != expected.size()
                                            || decision.open() != expected.isEmpty()) {
                                        assertThat(decision.codes())
                                                .as("%s", facts)
                                                .containsExactlyInAnyOrderElementsOf(expected);
                                    }
                                    tried++;
                                    opened += decision.open() ? 1 : 0;
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(tried).isEqualTo(4L * (13 * 4 + 1) * (2 * 3 * 2 + 1) * 4 * 4 * 3 * 3);
        // Doors open; READY, BLOCKED, RUNNING or PAUSED, vetted or not; host there and enough of the co-hosts.
        assertThat(opened).isEqualTo(4L * 2 * 3);
    }

    @Test
    void saysWhoIsMissingAndWhichControlsAndFromWhenInTheSessionsOwnTime() {
        GateFacts facts = new GateFacts(
                VETTING_ENDS.minus(TICK),
                Fact.of(new Planned(SessionState.VETTING, true, true, VETTING_ENDS, DOORS, LONDON)),
                Fact.of(Lead.ON_CALL),
                Fact.of(new Presence("Hana", false, 0, 1, List.of("Cole", "Hugo"))),
                Fact.of(List.of("Hugo")),
                Fact.of(List.of(Control.WAITING_ROOM)),
                Fact.of(true));

        GateDecision decision = StartGate.decide(facts);

        assertThat(details(decision, "HOST_NOT_PRESENT")).containsExactly("Hana");
        assertThat(details(decision, "CO_HOST_NOT_PRESENT")).containsExactly("Cole and Hugo", 1);
        assertThat(details(decision, "STAFF_NOT_CLEARED")).containsExactly("Hugo");
        assertThat(details(decision, "CONTROLS_NOT_VERIFIED"))
                .containsExactly(List.of(Phrases.control(Control.WAITING_ROOM)));
        assertThat(details(decision, "VETTING_OPEN")).containsExactly("18:30 on Wednesday 1 July (Europe/London)");
        assertThat(details(decision, "TOO_EARLY")).containsExactly("18:45 on Wednesday 1 July (Europe/London)");
        assertThat(decision.checkedAt()).isEqualTo(facts.now());
    }

    @Test
    void tellsTheForecastFromTheStartByTheTimeAlone() {
        GateDecision decision = StartGate.decide(new GateFacts(
                DOORS.minus(TICK),
                Fact.of(new Planned(SessionState.READY, true, true, VETTING_ENDS, DOORS, LONDON)),
                Fact.of(Lead.NOBODY),
                Fact.of(new Presence("Hana", true, 1, 1, List.of())),
                Fact.of(List.of()),
                Fact.of(List.of()),
                Fact.of(true)));

        assertThat(decision.codes()).containsExactly("NO_LEAD_ON_CALL", "TOO_EARLY");
        assertThat(decision.without("TOO_EARLY").codes()).containsExactly("NO_LEAD_ON_CALL");
        assertThat(decision.without("TOO_EARLY").checkedAt()).isEqualTo(decision.checkedAt());
        assertThat(decision.hasReason("TOO_EARLY")).isTrue();
        assertThat(decision.hasReason("RULES_NOT_SHOWN")).isFalse();
    }

    private static List<Object> details(GateDecision decision, String code) {
        return decision.reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow()
                .details();
    }

    /** What CONTRACT.md says, written down a second time and in another way. */
    private static Set<String> oracle(GateFacts facts) {
        Planned planned = facts.planned().read();
        if (planned != null && OVER.contains(planned.state())) {
            return Set.of("SESSION_OVER");
        }
        Set<String> codes = new HashSet<>();
        Lead lead = facts.lead().read();
        add(codes, "CANNOT_BE_CHECKED", anyUnreadable(facts));
        add(codes, "NO_LEAD_ON_CALL", lead == Lead.NOBODY || lead == Lead.IS_STAFF);
        add(codes, "LEAD_IS_STAFF", lead == Lead.IS_STAFF);
        Presence presence = facts.presence().read();
        add(codes, "HOST_NOT_PRESENT", presence != null && !presence.hostPresent());
        add(codes, "CO_HOST_NOT_PRESENT", presence != null && presence.coHostsNeeded() > presence.coHostsPresent());
        List<String> uncleared = facts.uncleared().read();
        add(codes, "STAFF_NOT_CLEARED", uncleared != null && !uncleared.isEmpty());
        List<Control> missing = facts.missingControls().read();
        add(codes, "CONTROLS_NOT_VERIFIED", missing != null && !missing.isEmpty());
        add(codes, "RULES_NOT_SHOWN", Boolean.FALSE.equals(facts.rulesShown().read()));
        if (planned != null) {
            add(codes, "NOT_APPROVED", UNDECIDED.contains(planned.state()) || !planned.approved());
            boolean vettingOpen = planned.vetted() && facts.now().compareTo(VETTING_ENDS) < 0;
            add(codes, "VETTING_OPEN", ADMITTING.contains(planned.state()) && vettingOpen);
            add(codes, "CANNOT_BE_CHECKED", ADMITTING.contains(planned.state()) && !vettingOpen);
            add(codes, "TOO_EARLY", facts.now().compareTo(DOORS) < 0);
        }
        return codes;
    }

    private static boolean anyUnreadable(GateFacts facts) {
        return List.of(
                        facts.lead(),
                        facts.presence(),
                        facts.uncleared(),
                        facts.missingControls(),
                        facts.rulesShown(),
                        facts.planned())
                .contains(Fact.unreadable());
    }

    private static void add(Set<String> codes, String code, boolean applies) {
        if (applies) {
            codes.add(code);
        }
    }

    private static List<Fact<Planned>> everyPlan() {
        List<Fact<Planned>> plans = new ArrayList<>(List.of(Fact.unreadable()));
        for (SessionState state : SessionState.values()) {
            for (boolean approved : new boolean[] {true, false}) {
                for (boolean vetted : new boolean[] {true, false}) {
                    plans.add(Fact.of(new Planned(state, approved, vetted, VETTING_ENDS, DOORS, LONDON)));
                }
            }
        }
        return plans;
    }

    private static List<Fact<Presence>> everyPresence() {
        List<Fact<Presence>> all = new ArrayList<>(List.of(Fact.unreadable()));
        for (boolean host : new boolean[] {true, false}) {
            for (int needed : new int[] {1, 2}) {
                IntStream.rangeClosed(0, 2)
                        .forEach(present ->
                                all.add(Fact.of(new Presence("Hana", host, present, needed, List.of("Cole")))));
            }
        }
        return all;
    }
}
