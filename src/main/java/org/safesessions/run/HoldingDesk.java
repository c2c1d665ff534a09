package org.safesessions.run;

import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.Organisation;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.Supervision;
import org.springframework.stereotype.Service;

/** What is put on view where people join; made anew each time, so that the lead on it is the one on call now. */
@Service
public class HoldingDesk {

    private final PlanningDesk planning;
    private final Waiting waiting;
    private final WhomToTell whomToTell;
    private final Organisation organisation;

    HoldingDesk(PlanningDesk planning, Waiting waiting, WhomToTell whomToTell, Organisation organisation) {
        this.planning = planning;
        this.waiting = waiting;
        this.whomToTell = whomToTell;
        this.organisation = organisation;
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
        return screen(session);
    }

    /**
     * For those who put it on view: its staff, leads and managers.
     *
     * @throws ActRefused NOT_ALLOWED for others, NOT_FOUND as {@link #show}
     */
    public HoldingScreen take(SessionId id) {
        Session session = planning.visible(id);
        if (!isPublished(session)) {
            throw ActRefused.notFound();
        }
        return screen(session);
    }

    private HoldingScreen screen(Session session) {
        return new HoldingScreen(
                session.title(),
                session.publicToken(),
                waiting.momentForAll(session),
                waiting.tellBy(session),
                Company.of(session.plan().audience()),
                session.plan().expectations(),
                !session.plan().isInteractive(),
                session.plan().onlineSupervision() != Supervision.INDEPENDENT,
                waiting.helpLines(session.plan().audience()),
                whomToTell.now(session).orElse(null),
                organisation);
    }

    static boolean isPublished(Session session) {
        return session.state() != SessionState.DRAFT && session.state() != SessionState.AWAITING_APPROVAL;
    }
}
