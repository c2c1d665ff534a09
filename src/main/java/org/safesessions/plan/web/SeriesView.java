package org.safesessions.plan.web;

import java.util.List;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanNotes;
import org.safesessions.plan.PlanPreview;
import org.safesessions.plan.Series;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.SessionPlan;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a series on the page: its dates, what was changed in its plan, and which buttons make sense to whoever looks. */
@Component
class SeriesView {

    private final PlanDifferences differences;
    private final PlanPreview preview;
    private final PlanNotes notes;
    private final SignedInStaff signedIn;

    SeriesView(PlanDifferences differences, PlanPreview preview, PlanNotes notes, SignedInStaff signedIn) {
        this.differences = differences;
        this.preview = preview;
        this.notes = notes;
        this.signedIn = signedIn;
    }

    String page(SeriesBook.Overview overview, Model model) {
        Series series = overview.series();
        boolean asked = overview.isAskedAsAWhole();
        model.addAttribute("overview", overview);
        model.addAttribute("mayChange", mayChange(overview));
        model.addAttribute("leads", leads(series));
        model.addAttribute("said", notes.of(series).orElse(null));
        model.addAttribute("changes", asked ? differences.between(series.approvedPlan(), series.plan()) : List.of());
        model.addAttribute("risk", asked ? preview.risk(series.plan()) : null);
        model.addAttribute(
                "mayDecide",
                asked
                        && signedIn.has(Duty.SAFEGUARDING_LEAD)
                        && signedIn.current().filter(me -> !series.isNamed(me)).isPresent());
        return "plan/series";
    }

    /** Whether the page of the way into the room is for whoever looks. */
    private boolean leads(Series series) {
        SessionPlan plan = series.approvedPlan();
        return signedIn.current()
                .filter(me -> (signedIn.has(Duty.HOST) && plan.host().equals(me))
                        || (signedIn.has(Duty.CO_HOST) && plan.coHosts().contains(me)))
                .isPresent();
    }

    boolean mayChange(SeriesBook.Overview overview) {
        Series series = overview.series();
        return !overview.state().equals("OVER")
                && signedIn.has(Duty.HOST)
                && signedIn.current()
                        .filter(me -> series.plan().host().equals(me)
                                || series.plannedBy().equals(me))
                        .isPresent();
    }
}
