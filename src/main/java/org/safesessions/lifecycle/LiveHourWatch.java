package org.safesessions.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionBook;
import org.safesessions.plan.SessionStaffChanged;
import org.safesessions.plan.SessionState;
import org.safesessions.run.AdultsDesk;
import org.safesessions.run.OverTimeDesk;
import org.safesessions.run.StaffLeft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells a running session's own people and whoever is on call that too few adults are there, in the act that makes it so,
 * and again while it lasts; and once that cover ends while the session is still on.
 */
@Component
class LiveHourWatch {

    private static final Set<SessionState> ON = EnumSet.of(SessionState.RUNNING, SessionState.PAUSED);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

    private final PlanningDesk planning;
    private final SessionBook sessions;
    private final AdultsDesk adults;
    private final OverTimeDesk overTime;
    private final OnCallDesk onCall;
    private final SessionRound round;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LiveHourWatch(
            PlanningDesk planning,
            SessionBook sessions,
            AdultsDesk adults,
            OverTimeDesk overTime,
            OnCallDesk onCall,
            SessionRound round,
            Clock clock,
            ApplicationEventPublisher events) {
        this.planning = planning;
        this.sessions = sessions;
        this.adults = adults;
        this.overTime = overTime;
        this.onCall = onCall;
        this.round = round;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(StaffLeft left) {
        lookForAdults(planning.get(left.session()));
    }

    @EventListener
    void on(SessionStaffChanged changed) {
        lookForAdults(planning.get(changed.session()));
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT15S")
    void lookAtAll() {
        round.of(sessions.idsIn(ON), session -> {
            lookForAdults(session);
            if (overTime.coverEnds(session.id())) {
                tell(NoticeKind.COVER_ENDS, session, session.endsAt());
            }
        });
    }

    private void lookForAdults(Session session) {
        if (adults.tooFew(session.id())) {
            long step = AGAIN_AFTER.toSeconds();
            Instant spell = Instant.ofEpochSecond(clock.instant().getEpochSecond() / step * step);
            tell(NoticeKind.TOO_FEW_ADULTS, session, spell);
        }
    }

    private void tell(NoticeKind kind, Session session, Instant occasion) {
        SessionId id = session.id();
        people(session)
                .forEach(person -> events.publishEvent(
                        NoticeNeeded.of(kind, Recipient.staff(person), id).on(occasion.toString())));
    }

    private List<StaffId> people(Session session) {
        return Stream.of(
                        Stream.of(session.host()),
                        session.coHosts().stream(),
                        onCall.onCallAt(clock.instant()).stream())
                .flatMap(one -> one)
                .distinct()
                .toList();
    }
}
