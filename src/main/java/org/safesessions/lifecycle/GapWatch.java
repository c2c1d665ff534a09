package org.safesessions.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionClock;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.policy.PolicySheet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Warns those who can do something about it, in good time, that no lead is on call for the whole of a session: its host
 * and co-hosts, every lead and every manager, each once for each step.
 */
@Component
class GapWatch {

    private static final List<Figure> STEPS =
            List.of(Figure.GAP_WARNED_FIRST, Figure.GAP_WARNED_SECOND, Figure.GAP_WARNED_THIRD, Figure.GAP_WARNED_LAST);

    private final CoverGaps gaps;
    private final SessionRound round;
    private final StaffDesk staff;
    private final SessionClock times;
    private final PolicyBook policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GapWatch(
            CoverGaps gaps,
            SessionRound round,
            StaffDesk staff,
            SessionClock times,
            PolicyBook policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gaps = gaps;
        this.round = round;
        this.staff = staff;
        this.times = times;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void lookAtAll() {
        Duration ahead = policy.longest(Figure.DOORS_OPEN_BEFORE)
                .plus(STEPS.stream()
                        .map(policy::longest)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        round.of(gaps.sessionsUntil(clock.instant().plus(ahead)), this::look);
    }

    private void look(Session session) {
        PolicySheet figures = policy.at(session.policyVersion());
        new GapWarningPolicy(STEPS.stream().map(figures::duration).toList())
                .step(times.doorsOpenAt(session), clock.instant())
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
