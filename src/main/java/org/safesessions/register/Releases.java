package org.safesessions.register;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.SignedInStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends registrations, and passes their places on. Within the caller's transaction. */
@Component
class Releases {

    private final RegistrationRecords records;
    private final PlaceBook places;
    private final SignedInStaff signedIn;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Releases(
            RegistrationRecords records,
            PlaceBook places,
            SignedInStaff signedIn,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.places = places;
        this.signedIn = signedIn;
        this.clock = clock;
        this.events = events;
    }

    /** The registration as it is once its session's places are locked. */
    Registration locked(RegistrationId id) {
        RegistrationRecords.Pointer pointer = records.pointer(id.value()).orElseThrow(ActRefused::notFound);
        places.lock(new SessionId(pointer.session()));
        return places.fresh(records.getReferenceById(id.value()));
    }

    void release(RegistrationId id) {
        Registration registration = locked(id);
        if (registration.state() == RegistrationState.RELEASED) {
            return;
        }
        boolean placed = registration.state().holdsPlace();
        registration.release();
        records.flush();
        events.publishEvent(new RegistrationReleased(id, registration.session(), now(), by()));
        if (placed) {
            passOn(registration.session());
        }
    }

    void withdraw(Registration registration) {
        withdrawQuietly(registration);
        tell(NoticeKind.REGISTRATION_WITHDRAWN, registration.id());
    }

    /** As {@link #withdraw}, when they were told already. */
    void withdrawQuietly(Registration registration) {
        boolean placed = registration.state().holdsPlace();
        registration.withdraw();
        records.flush();
        events.publishEvent(new RegistrationWithdrawn(registration.id(), registration.session(), now(), by()));
        if (placed) {
            passOn(registration.session());
        }
    }

    void revokeLinks(RegistrationId id) {
        locked(id).revokeLinks();
    }

    private void passOn(SessionId session) {
        places.giveBack(session).ifPresent(next -> {
            records.flush();
            events.publishEvent(new PlaceGiven(next.id(), session, now(), by()));
            tell(NoticeKind.PLACE_BECAME_FREE, next.id());
        });
    }

    private void tell(NoticeKind kind, RegistrationId registration) {
        events.publishEvent(NoticeNeeded.of(kind, Recipient.registration(registration), registration));
    }

    private @Nullable StaffId by() {
        return signedIn.current().orElse(null);
    }

    private Instant now() {
        return clock.instant();
    }
}
