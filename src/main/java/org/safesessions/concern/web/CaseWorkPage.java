package org.safesessions.concern.web;

import jakarta.servlet.http.HttpServletResponse;
import org.safesessions.concern.ClosingDesk;
import org.safesessions.concern.DangerDesk;
import org.safesessions.concern.TriageDesk;
import org.safesessions.kernel.ConcernId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is decided about a concern after triage, on its own page. */
@Controller
@RequestMapping("/concerns")
class CaseWorkPage {

    private final CasePage page;
    private final TriageDesk triages;
    private final ClosingDesk closings;
    private final DangerDesk danger;

    CaseWorkPage(CasePage page, TriageDesk triages, ClosingDesk closings, DangerDesk danger) {
        this.page = page;
        this.triages = triages;
        this.closings = closings;
        this.danger = danger;
    }

    @PostMapping(CasePage.ID + "/emergency")
    String emergency(
            @PathVariable ConcernId id,
            @ModelAttribute CaseForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return page.act(id, form, () -> danger.note(id, form.emergency()), "emergency", model, redirect, response);
    }

    @PostMapping(CasePage.ID + "/threshold")
    String decide(
            @PathVariable ConcernId id,
            @ModelAttribute CaseForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return page.act(
                id,
                form,
                () -> triages.decide(id, form.chosenThreshold(), form.thresholdRationale(), null),
                "decided",
                model,
                redirect,
                response);
    }

    @PostMapping(CasePage.ID + "/review")
    String review(
            @PathVariable ConcernId id,
            @ModelAttribute CaseForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return page.act(
                id,
                form,
                () -> triages.review(id, form.found(), form.chosenReview(), null),
                "reviewed",
                model,
                redirect,
                response);
    }

    @PostMapping(CasePage.ID + "/sign-off")
    String signOff(
            @PathVariable ConcernId id,
            @ModelAttribute CaseForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return page.act(
                id,
                form,
                () -> closings.signOff(id, form.agreed(), form.rationale(), null),
                "signed.off",
                model,
                redirect,
                response);
    }

    @PostMapping(CasePage.ID + "/reopen")
    String reopen(
            @PathVariable ConcernId id,
            @ModelAttribute CaseForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return page.act(
                id, form, () -> closings.reopen(id, form.rationale(), null), "reopened", model, redirect, response);
    }
}
