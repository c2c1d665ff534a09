package org.safesessions.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safesessions.kernel.Reason;
import org.safesessions.plan.SessionState;
import org.safesessions.platform.Control;
import org.safesessions.run.GateFacts.Lead;
import org.safesessions.run.GateFacts.Planned;
import org.safesessions.run.GateFacts.Presence;

/**
 * Decides whether a session may be started, or go on after a pause. Every reason is told at once, so that people can
 * mend them side by side. It fails closed: one fact that cannot be read shuts the gate, and the other reasons still
 * stand. Nobody can override it.
 */
final class StartGate {

    static final String NO_LEAD_ON_CALL = "NO_LEAD_ON_CALL";
    static final String LEAD_IS_STAFF = "LEAD_IS_STAFF";
    static final String HOST_NOT_PRESENT = "HOST_NOT_PRESENT";
    static final String CO_HOST_NOT_PRESENT = "CO_HOST_NOT_PRESENT";
    static final String STAFF_NOT_CLEARED = "STAFF_NOT_CLEARED";
    static final String CONTROLS_NOT_VERIFIED = "CONTROLS_NOT_VERIFIED";
    static final String RULES_NOT_SHOWN = "RULES_NOT_SHOWN";
    static final String NOT_APPROVED = "NOT_APPROVED";
    static final String VETTING_OPEN = "VETTING_OPEN";
    static final String TOO_EARLY = "TOO_EARLY";
    static final String CANNOT_BE_CHECKED = "CANNOT_BE_CHECKED";

    /** Not one of the reasons that can be mended: it stands alone. */
    static final String SESSION_OVER = "SESSION_OVER";

    private StartGate() {}

    static GateDecision decide(GateFacts facts) {
        if (facts.planned().value().filter(planned -> isOver(planned.state())).isPresent()) {
            return new GateDecision(List.of(Reason.of(SESSION_OVER)), facts.now());
        }
        List<Optional<List<Reason>>> judged = List.of(
                facts.lead().judgedBy(StartGate::lead),
                facts.presence().judgedBy(StartGate::presence),
                facts.uncleared().judgedBy(StartGate::clearance),
                facts.missingControls().judgedBy(StartGate::controls),
                facts.rulesShown().judgedBy(StartGate::rules),
                facts.planned().judgedBy(planned -> plan(planned, facts.now())));
        Stream<Reason> against = judged.stream().flatMap(Optional::stream).flatMap(List::stream);
        Stream<Reason> unreadable =
                judged.stream().filter(Optional::isEmpty).limit(1).map(none -> Reason.of(CANNOT_BE_CHECKED));
        return new GateDecision(Stream.concat(against, unreadable).distinct().toList(), facts.now());
    }

    private static List<Reason> lead(Lead lead) {
        return switch (lead) {
            case ON_CALL -> List.of();
            case IS_STAFF -> List.of(Reason.of(LEAD_IS_STAFF), Reason.of(NO_LEAD_ON_CALL));
            case NOBODY -> List.of(Reason.of(NO_LEAD_ON_CALL));
        };
    }

    private static List<Reason> presence(Presence presence) {
        List<Reason> reasons = new ArrayList<>();
        if (!presence.hostPresent()) {
            reasons.add(Reason.of(HOST_NOT_PRESENT, presence.host()));
        }
        if (presence.coHostsPresent() < presence.coHostsNeeded()) {
            reasons.add(
                    Reason.of(CO_HOST_NOT_PRESENT, Phrases.names(presence.absentCoHosts()), presence.coHostsNeeded()));
        }
        return reasons;
    }

    private static List<Reason> clearance(List<String> uncleared) {
        return uncleared.isEmpty() ? List.of() : List.of(Reason.of(STAFF_NOT_CLEARED, Phrases.names(uncleared)));
    }

    private static List<Reason> controls(List<Control> missing) {
        return missing.isEmpty()
                ? List.of()
                : List.of(Reason.of(
                        CONTROLS_NOT_VERIFIED,
                        missing.stream().map(Phrases::control).toList()));
    }

    private static List<Reason> rules(boolean shown) {
        return shown ? List.of() : List.of(Reason.of(RULES_NOT_SHOWN));
    }

    private static List<Reason> plan(Planned planned, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (!planned.approved() || isUndecided(planned.state())) {
            reasons.add(Reason.of(NOT_APPROVED));
        }
        if (isAdmitting(planned.state())) {
            reasons.add(vetting(planned, now));
        }
        if (now.isBefore(planned.doorsOpenAt())) {
            reasons.add(Reason.of(TOO_EARLY, Phrases.clock(planned.doorsOpenAt(), planned.zone())));
        }
        return reasons;
    }

    /** When the clock that closes this stage has not struck yet though it should have, nobody knows who is vetted. */
    private static Reason vetting(Planned planned, Instant now) {
        return planned.vetted() && now.isBefore(planned.vettingEndsAt())
                ? Reason.of(VETTING_OPEN, Phrases.clock(planned.vettingEndsAt(), planned.zone()))
                : Reason.of(CANNOT_BE_CHECKED);
    }

    private static boolean isUndecided(SessionState state) {
        return state == SessionState.DRAFT || state == SessionState.AWAITING_APPROVAL;
    }

    private static boolean isAdmitting(SessionState state) {
        return state == SessionState.OPEN_FOR_REGISTRATION || state == SessionState.VETTING;
    }

    private static boolean isOver(SessionState state) {
        return !state.isBeforeRunning() && !state.isLive();
    }
}
