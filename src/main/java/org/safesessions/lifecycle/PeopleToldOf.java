package org.safesessions.lifecycle;

import java.util.stream.Stream;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.SessionCancelled;
import org.safesessions.plan.SessionMoved;
import org.safesessions.plan.SessionPostponed;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Everybody who hopes to come is told once that it will not be so: who holds a place and who waits for one; and who still
 * waits for one when nobody can be checked any more. Listens in the act's own transaction, so that nothing is decided
 * without their being told.
 */
@Component
class PeopleToldOf {

    private final RegistrationDesk registrations;
    private final ApplicationEventPublisher events;

    PeopleToldOf(RegistrationDesk registrations, ApplicationEventPublisher events) {
        this.registrations = registrations;
        this.events = events;
    }

    @EventListener
    void on(SessionPostponed postponed) {
        tellEverybody(postponed.session(), NoticeKind.SESSION_POSTPONED);
    }

    @EventListener
    void on(SessionCancelled cancelled) {
        tellEverybody(cancelled.session(), NoticeKind.SESSION_CANCELLED);
    }

    @EventListener(condition = "#moved.to.name() == 'READY'")
    void on(SessionMoved moved) {
        registrations.waitingOf(moved.session()).stream()
                .map(RegisteredPerson::id)
                .forEach(person -> tell(NoticeKind.NO_PLACE, person, moved.session()));
    }

    private void tellEverybody(SessionId session, NoticeKind kind) {
        Stream.concat(registrations.peopleOf(session).stream(), registrations.waitingOf(session).stream())
                .map(RegisteredPerson::id)
                .forEach(person -> tell(kind, person, session));
    }

    private void tell(NoticeKind kind, RegistrationId person, SessionId session) {
        events.publishEvent(NoticeNeeded.of(kind, Recipient.registration(person), session));
    }
}
