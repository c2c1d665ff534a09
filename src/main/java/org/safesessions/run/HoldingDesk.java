package org.safesessions.run;

import java.time.Clock;
import java.util.Optional;
import org.safesessions.kernel.ActRefused;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.people.Organisation;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.Supervision;
import org.safesessions.run.HoldingScreen.Moment;
import org.springframework.stereotype.Service;

/** What is put on view where people join; made anew each time, so that the lead on it is the one on call now. */
@Service
public class HoldingDesk {

    private final PlanningDesk planning;
    private final OnCallDesk onCall;
    private final StaffDesk staff;
    private final Organisation organisation;
    private final Clock clock;

    HoldingDesk(PlanningDesk planning, OnCallDesk onCall, StaffDesk staff, Organisation organisation, Clock clock) {
        this.planning = planning;
        this.onCall = onCall;
        this.staff = staff;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * For anybody who has the link.
     *
     * @throws ActRefused NOT_FOUND for an unknown token, and for a plan that no lead has approved yet
     */
    public HoldingScreen show(String publicToken) {
        Session session = planning.byPublicToken(publicToken)
                .filter(HoldingDesk::isPublished)
                .orElseThrow(ActRefused::notFound);
        return new HoldingScreen(
                session.title(),
                moment(session.state()),
                session.plan().expectations(),
                !session.plan().isInteractive(),
                session.plan().onlineSupervision() != Supervision.INDEPENDENT,
                // a rota that cannot be read must not leave the screen blank: the standing contacts are on it
                Fact.readBy(() -> lead(session)).value().flatMap(lead -> lead).orElse(null),
                organisation);
    }

    private Optional<HoldingScreen.Lead> lead(Session session) {
        return onCall.onCallAt(clock.instant()).stream()
                .filter(person -> !session.isStaff(person))
                .flatMap(person -> staff.find(person).stream())
                .filter(person -> person.phone() != null || person.email() != null)
                .map(HoldingDesk::lead)
                .findFirst();
    }

    private static HoldingScreen.Lead lead(Staff person) {
        return new HoldingScreen.Lead(person.displayName(), person.phone(), person.email());
    }

    private static boolean isPublished(Session session) {
        return session.state() != SessionState.DRAFT && session.state() != SessionState.AWAITING_APPROVAL;
    }

    private static Moment moment(SessionState state) {
        return switch (state) {
            case DRAFT, AWAITING_APPROVAL, OPEN_FOR_REGISTRATION, VETTING, READY, BLOCKED -> Moment.NOT_YET;
            case RUNNING -> Moment.UNDER_WAY;
            case PAUSED -> Moment.PAUSED;
            case ENDED, DEBRIEFED, CLOSED -> Moment.OVER;
            case POSTPONED, CANCELLED -> Moment.NOT_TAKING_PLACE;
        };
    }
}
