package org.safesessions.lifecycle;

import java.util.stream.Stream;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.SessionCancelled;
import org.safesessions.plan.SessionPostponed;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Everybody who hopes to come is told once that it will not be so: who holds a place and who waits for one. Listens in
 * the act's own transaction, so that nothing is called off without their being told.
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

    private void tellEverybody(SessionId session, NoticeKind kind) {
        Stream.concat(registrations.peopleOf(session).stream(), registrations.waitingOf(session).stream())
                .map(RegisteredPerson::id)
                .forEach(person -> events.publishEvent(NoticeNeeded.of(kind, Recipient.registration(person), session)));
    }
}
