package org.safesessions.run;

import java.time.Clock;
import java.time.Instant;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that somebody registered is at the door. It locks no session: many people come at the same minute. */
@Component
class DoorBell {

    private final DoorEntries entries;
    private final DoorReader reader;
    private final PlanningDesk planning;
    private final RegistrationDesk registrations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DoorBell(
            DoorEntries entries,
            DoorReader reader,
            PlanningDesk planning,
            RegistrationDesk registrations,
            Clock clock,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.reader = reader;
        this.planning = planning;
        this.registrations = registrations;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    void ring(RegistrationId id) {
        RegisteredPerson person = registrations.person(id);
        Session session = planning.get(person.session());
        DoorPolicy.refuseUnlessInUse(session);
        if (!person.placed()) {
            throw ActRefused.conflict(id, "NOT_THIS_TIME");
        }
        Instant now = clock.instant();
        boolean came = entries.comeBack(id.value(), now) > 0;
        if (!came && entries.seen(id.value(), now) == 0) {
            DoorEntry entry = DoorEntry.registered(
                    session.id(), id, DoorStanding.WAITING, reader.close(id.value(), DoorWords.NONE));
            entry.sayHere(now);
            entries.saveAndFlush(entry);
            came = true;
        }
        if (came) {
            DoorEntryId entry = new DoorEntryId(id.value());
            events.publishEvent(new PersonCameToDoor(session.id(), entry, DoorRole.PARTICIPANT, true, now, null));
        }
    }
}
