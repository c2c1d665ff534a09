package org.safesessions.follow;

import jakarta.persistence.EntityManager;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.policy.PolicySheet;
import org.safesessions.register.RegistrationMarks;
import org.safesessions.register.RegistrationWithdrawn;
import org.safesessions.run.AttendanceBook;
import org.safesessions.run.SessionEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes, when a session ends, whom to ask about it later: whoever was let in by the door list, and nobody else. In one
 * transaction with the end; the processes start after it.
 */
@Component
class FollowUpIntake {

    private final FollowUps records;
    private final AskList list;
    private final EntityManager entities;
    private final AttendanceBook attendance;
    private final RegistrationMarks marks;
    private final PlanningDesk planning;
    private final PolicyBook policy;
    private final ApplicationEventPublisher events;

    FollowUpIntake(
            FollowUps records,
            AskList list,
            EntityManager entities,
            AttendanceBook attendance,
            RegistrationMarks marks,
            PlanningDesk planning,
            PolicyBook policy,
            ApplicationEventPublisher events) {
        this.records = records;
        this.list = list;
        this.entities = entities;
        this.attendance = attendance;
        this.marks = marks;
        this.planning = planning;
        this.policy = policy;
        this.events = events;
    }

    @EventListener
    void on(SessionEnded ended) {
        PolicySheet kept = policy.at(planning.get(ended.session()).policyVersion());
        FollowUpPolicy.Times times = FollowUpPolicy.times(
                ended.at(),
                new FollowUpPolicy.Waits(
                        kept.duration(Figure.FOLLOW_UP_ASKED_AFTER),
                        kept.duration(Figure.FOLLOW_UP_REMINDED_AFTER),
                        kept.duration(Figure.FOLLOW_UP_WINDOW)));
        attendance.cameIn(ended.session()).forEach(person -> plan(person, ended.session(), times));
    }

    /** Whoever withdraws is not written to any more; what they answered before stays. */
    @EventListener
    void on(RegistrationWithdrawn event) {
        records.findByRegistration(event.registration().value())
                .filter(one -> one.state() == FollowUpState.PLANNED || one.state() == FollowUpState.ASKED)
                .ifPresent(one -> {
                    one.stop();
                    events.publishEvent(new FollowUpStopped(one.id()));
                });
    }

    private void plan(RegistrationId person, SessionId session, FollowUpPolicy.Times times) {
        FollowUpId id = FollowUpId.random();
        entities.persist(new FollowUp(id, person, session, times, marks.of(person)));
        list.add(id);
        events.publishEvent(new FollowUpPlanned(id));
    }
}
