package org.safesessions.lifecycle;

import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.ConcernDesk;
import org.safesessions.follow.ConcernSeen;
import org.safesessions.run.DoorMismatchSeen;
import org.safesessions.vet.AdultPosingAsChildSeen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is seen at one stage and is a concern by itself: it is raised in the same act, or the act does not happen. */
@Component
class ConcernsAskedFor {

    private final ConcernDesk concerns;
    private final FollowUpWording wording;

    ConcernsAskedFor(ConcernDesk concerns, FollowUpWording wording) {
        this.concerns = concerns;
        this.wording = wording;
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

    /** Only ever because a lead decided so: no answer does it by itself. */
    @EventListener
    void on(ConcernSeen seen) {
        concerns.raiseFromFollowUp(
                seen.session(),
                seen.occasion(),
                AboutOurPeople.valueOf(seen.aboutUs().name()),
                wording.of(seen.followUp()),
                seen.by());
    }
}
