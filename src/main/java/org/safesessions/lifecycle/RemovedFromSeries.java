package org.safesessions.lifecycle;

import org.safesessions.kernel.RegistrationId;
import org.safesessions.register.MemberDesk;
import org.safesessions.run.DoorDecided;
import org.safesessions.run.DoorMismatchSeen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever was taken out of one date of a series, or was not who was registered, comes to none that follows. In the same act,
 * so that nobody has to think of it. To come again they register again, and are checked again.
 */
@Component
class RemovedFromSeries {

    private final MemberDesk members;

    RemovedFromSeries(MemberDesk members) {
        this.members = members;
    }

    @EventListener(condition = "#decided.standing.name() == 'REMOVED'")
    void on(DoorDecided decided) {
        members.removed(new RegistrationId(decided.entry().value()));
    }

    @EventListener
    void on(DoorMismatchSeen seen) {
        members.removed(new RegistrationId(seen.entry().value()));
    }
}
