package org.safesessions.register;

import java.util.Optional;
import org.safesessions.plan.LaterDates;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When somebody can come who cannot come now. Whoever was refused is told of no other date. */
@Component
class OtherDates {

    private final PlanningDesk planning;
    private final LaterDates dates;
    private final ObjectProvider<VettingStanding> checks;

    OtherDates(PlanningDesk planning, LaterDates dates, ObjectProvider<VettingStanding> checks) {
        this.planning = planning;
        this.dates = dates;
        this.checks = checks;
    }

    Optional<Session> of(Registration registration) {
        Session session = planning.get(registration.session());
        return switch (registration.state()) {
            case WITHDRAWN -> Optional.empty();
            case RELEASED -> ranOutOfTime(registration) ? dates.openAfter(session) : Optional.empty();
            case WAITING_LIST ->
                session.state() == SessionState.POSTPONED || PlaceBook.TAKING_IN.contains(session.state())
                        ? dates.movedTo(session)
                        : dates.openAfter(session);
            case RECEIVED, CONFIRMED -> dates.movedTo(session);
        };
    }

    private boolean ranOutOfTime(Registration registration) {
        VettingStanding standing = checks.getIfAvailable();
        return standing != null && standing.ranOutOfTime(registration.id());
    }
}
