package org.safesessions.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionClock;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Warns those who can do something about it, in good time, that no lead is on call for the whole of a session: its host
 * and co-hosts, every lead and every manager, each once for each step.
 */
@Component
class GapWatch {

    private static final Logger LOG = LoggerFactory.getLogger(GapWatch.class);

    private final CoverGaps gaps;
    private final PlanningDesk planning;
    private final StaffDesk staff;
    private final SessionClock times;
    private final GapWarningPolicy steps;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GapWatch(
            CoverGaps gaps,
            PlanningDesk planning,
            StaffDesk staff,
            SessionClock times,
            PolicyBook policy,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.gaps = gaps;
        this.planning = planning;
        this.staff = staff;
        this.times = times;
        this.steps = new GapWarningPolicy(Stream.of(
                        Figure.GAP_WARNED_FIRST,
                        Figure.GAP_WARNED_SECOND,
                        Figure.GAP_WARNED_THIRD,
                        Figure.GAP_WARNED_LAST)
                .map(policy::duration)
                .toList());
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void lookAtAll() {
        gaps.sessionsToCome().stream().map(Session::id).forEach(this::quietly);
    }

    /** One session that cannot be looked at must not keep the others from being warned of. */
    private void quietly(SessionId id) {
        try {
            transaction.executeWithoutResult(status -> look(planning.get(id)));
        } catch (RuntimeException busy) {
            LOG.warn(
                    "Cover of session {} could not be looked at now: {}",
                    id,
                    busy.getClass().getSimpleName());
        }
    }

    private void look(Session session) {
        steps.step(times.doorsOpenAt(session), clock.instant())
                .filter(step -> gaps.isOpen(session))
                .ifPresent(step -> whoCanHelp(session)
                        .forEach(person -> events.publishEvent(
                                NoticeNeeded.of(NoticeKind.COVER_GAP, Recipient.staff(person), session.id())
                                        .on(step))));
    }

    private List<StaffId> whoCanHelp(Session session) {
        Stream<StaffId> its = Stream.concat(Stream.of(session.host()), session.coHosts().stream());
        Stream<StaffId> others = Stream.of(Duty.SAFEGUARDING_LEAD, Duty.MANAGER)
                .flatMap(duty -> staff.withDuty(duty).stream())
                .map(Staff::id);
        return Stream.concat(its, others).distinct().toList();
    }
}
