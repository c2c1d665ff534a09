package org.safesessions.lifecycle.process;

import java.time.Clock;
import java.util.List;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.TokenWithoutSessionFound;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SessionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Only the row of a running session opens its door; a token at "Session is running" grants nothing. When one stands there
 * without the row, somebody tampered with the process, and that is worth an alarm.
 */
@Component
class TokenAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(TokenAlarm.class);

    private final ProcessDesk process;
    private final PlanningDesk planning;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TokenAlarm(ProcessDesk process, PlanningDesk planning, ApplicationEventPublisher events, Clock clock) {
        this.process = process;
        this.planning = planning;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    List<SessionId> look() {
        List<SessionId> found =
                process.waitingAt(SessionLifecycleProcess.KEY, SessionLifecycleProcess.RUN_SESSION).stream()
                        .map(SessionId::of)
                        .filter(id -> planning.get(id).state() != SessionState.RUNNING)
                        .toList();
        found.forEach(id -> {
            LOG.error("The process of session {} says it is running, and it is not", id);
            events.publishEvent(new TokenWithoutSessionFound(id, clock.instant()));
        });
        return found;
    }
}
