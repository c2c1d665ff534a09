package org.safesessions.run;

import java.time.Clock;
import java.util.Optional;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.Session;
import org.springframework.stereotype.Component;

/** The lead on call at this moment to whom people turn; never one who runs the session themselves. */
@Component
class WhomToTell {

    private final OnCallDesk onCall;
    private final StaffDesk staff;
    private final Clock clock;

    WhomToTell(OnCallDesk onCall, StaffDesk staff, Clock clock) {
        this.onCall = onCall;
        this.staff = staff;
        this.clock = clock;
    }

    /** A rota that cannot be read must not leave a page blank: empty then too, and the standing contacts are shown. */
    Optional<HoldingScreen.Lead> now(Session session) {
        return Fact.readBy(() -> lead(session)).value().flatMap(lead -> lead);
    }

    private Optional<HoldingScreen.Lead> lead(Session session) {
        return onCall.onCallAt(clock.instant()).stream()
                .filter(person -> !session.isStaff(person))
                .flatMap(person -> staff.find(person).stream())
                .filter(person -> person.phone() != null || person.email() != null)
                .map(WhomToTell::lead)
                .findFirst();
    }

    private static HoldingScreen.Lead lead(Staff person) {
        return new HoldingScreen.Lead(person.displayName(), person.phone(), person.email());
    }
}
