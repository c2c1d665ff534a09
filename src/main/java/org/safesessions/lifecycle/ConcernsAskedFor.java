package org.safesessions.lifecycle;

import org.safesessions.concern.ConcernDesk;
import org.safesessions.run.DoorMismatchSeen;
import org.safesessions.vet.AdultPosingAsChildSeen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is seen at one stage and is a concern by itself: it is raised in the same act, or the act does not happen. */
@Component
class ConcernsAskedFor {

    private final ConcernDesk concerns;

    ConcernsAskedFor(ConcernDesk concerns) {
        this.concerns = concerns;
    }

    /** Once for each person at the door, however often it is seen. */
    @EventListener
    void on(DoorMismatchSeen seen) {
        concerns.raiseFromDoor(seen.session(), seen.entry().value(), seen.by());
    }

    @EventListener
    void on(AdultPosingAsChildSeen seen) {
        concerns.raiseFromVetting(seen.session(), seen.registration(), seen.by());
    }
}
