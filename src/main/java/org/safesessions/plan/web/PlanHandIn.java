package org.safesessions.plan.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.safesessions.kernel.SeriesId;
import org.safesessions.plan.DraftDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Repeats;
import org.safesessions.plan.SeriesDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionState;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Hands in a plan whose questions are all answered, at the desk for sessions or at the one for series. */
@Component
class PlanHandIn {

    private final DraftDesk drafts;
    private final PlanningDesk sessions;
    private final SeriesDesk series;

    PlanHandIn(DraftDesk drafts, PlanningDesk sessions, SeriesDesk series) {
        this.drafts = drafts;
        this.sessions = sessions;
        this.series = series;
    }

    /**
     * What has become of a draft.
     *
     * @param page where it is shown
     * @param notice key of the sentence that says so
     */
    record Made(String page, String notice) {}

    /** Where that is shown which this draft has become; empty as long as it is one. */
    Optional<String> madeOf(UUID draft) {
        return drafts.madeOf(draft)
                .map(session -> "/sessions/" + session)
                .or(() -> drafts.seriesMadeOf(draft).map(one -> "/series/" + one));
    }

    /** As the desks; two clicks make one. The draft is gone then. */
    Made handIn(SessionPlan plan, Optional<Repeats> repeats, UUID draft) {
        Made made = repeats.isPresent()
                ? made(once(() -> series.plan(plan, repeats.get(), draft)))
                : made(once(() -> sessions.plan(plan, draft)));
        drafts.forget(draft);
        return made;
    }

    private static Made made(SeriesId id) {
        return new Made("/series/" + id, "series.planned");
    }

    private Made made(Session session) {
        boolean waits = session.state() == SessionState.AWAITING_APPROVAL;
        return new Made(
                PlanPage.seenByMe(sessions, session) ? "/sessions/" + session.id() : "/sessions",
                waits ? "plan.done.waiting" : "plan.done.open");
    }

    /** Two clicks at the very same moment: the slower one finds what the quicker one made. */
    private static <T> T once(Supplier<T> act) {
        try {
            return act.get();
        } catch (DataIntegrityViolationException alreadyThere) {
            return act.get();
        }
    }
}
