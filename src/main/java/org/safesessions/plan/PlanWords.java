package org.safesessions.plan;

import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.SessionId;

/** What people write about a session, checked and tidy. */
final class PlanWords {

    private PlanWords() {}

    static SessionPlan tidy(SessionPlan plan) {
        return plan.titled(PlainText.line(plan.title(), PlanPolicy.TITLE_SHORTEST, PlanPolicy.TITLE_LONGEST));
    }

    /**
     * What a form that is sent again has made already.
     *
     * @throws ActRefused CONFLICT code FORM_SENT_BEFORE when the plan has become another one since
     */
    static Session sentAgain(Session before, SessionPlan plan) {
        boolean titled = PlainText.whyNotLine(plan.title(), PlanPolicy.TITLE_SHORTEST, PlanPolicy.TITLE_LONGEST)
                .isEmpty();
        if (!titled || !tidy(plan).equals(before.plan())) {
            throw ActRefused.conflict(before.id(), "FORM_SENT_BEFORE");
        }
        return before;
    }

    /**
     * @throws ActRefused UNACCEPTABLE code REASON_MISSING, or what {@link PlainText} refuses
     */
    static String reason(SessionId session, @Nullable String written) {
        if (written == null || written.isBlank()) {
            throw ActRefused.unacceptable(session, "REASON_MISSING");
        }
        return PlainText.text(written, 1, PlanningDesk.REASON_LONGEST);
    }

    /**
     * What a lead writes when approving; nothing need be written, unless much remains of the risk (S13).
     *
     * @throws ActRefused UNACCEPTABLE code RESIDUAL_RISK_UNEXPLAINED
     */
    static @Nullable String approval(Session session, @Nullable String written) {
        return approval(session.id(), session.plan(), session.risk(), written);
    }

    /** As {@link #approval(Session, String)}, of a plan that is no session yet. */
    static @Nullable String approval(SessionId id, SessionPlan plan, RiskAssessment risk, @Nullable String written) {
        String note = note(written);
        if (note == null && plan.isInteractive() && risk.residual() == RiskLevel.HIGH) {
            throw ActRefused.unacceptable(id, "RESIDUAL_RISK_UNEXPLAINED");
        }
        return note;
    }

    /** Null when nothing was written. */
    static @Nullable String note(@Nullable String written) {
        return written == null || written.isBlank() ? null : PlainText.text(written, 0, PlanningDesk.REASON_LONGEST);
    }
}
