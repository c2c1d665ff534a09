package org.safesessions.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionStaffChanged;
import org.safesessions.plan.SessionState;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.run.LivePassDesk;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends each session's host and co-hosts the way to its live page shortly before the start, each once; whoever joins them
 * later gets it in the act that names them.
 */
@Component
class LiveLinkWatch {

    private static final Set<SessionState> EXPECTED = EnumSet.of(
            SessionState.OPEN_FOR_REGISTRATION,
            SessionState.VETTING,
            SessionState.READY,
            SessionState.BLOCKED,
            SessionState.RUNNING,
            SessionState.PAUSED);

    private final PlanningDesk planning;
    private final SessionBook sessions;
    private final LivePassDesk passes;
    private final SessionRound round;
    private final PolicyBook policy;
    private final Clock clock;

    LiveLinkWatch(
            PlanningDesk planning,
            SessionBook sessions,
            LivePassDesk passes,
            SessionRound round,
            PolicyBook policy,
            Clock clock) {
        this.planning = planning;
        this.sessions = sessions;
        this.passes = passes;
        this.round = round;
        this.policy = policy;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    void lookAtAll() {
        Instant until = clock.instant().plus(policy.longest(Figure.LIVE_LINK_BEFORE));
        round.of(sessions.startingUntil(until, EXPECTED), this::sendWhenSoon);
    }

    @EventListener
    void on(SessionStaffChanged changed) {
        sendWhenSoon(planning.get(changed.session()));
    }

    private void sendWhenSoon(Session session) {
        if (EXPECTED.contains(session.state()) && isSoon(session)) {
            send(session);
        }
    }

    private boolean isSoon(Session session) {
        Instant now = clock.instant();
        Duration before = policy.at(session.policyVersion()).duration(Figure.LIVE_LINK_BEFORE);
        return !now.isBefore(session.startsAt().minus(before)) && now.isBefore(session.endsAt());
    }

    private void send(Session session) {
        Stream.concat(Stream.of(session.host()), session.coHosts().stream())
                .forEach(person -> passes.issue(session.id(), person));
    }
}
