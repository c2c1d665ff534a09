package org.safesessions.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SeriesId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.plan.CatchUpDesk;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.SeriesDateDesk;
import org.safesessions.plan.SeriesDay;
import org.safesessions.plan.SeriesDesk;
import org.safesessions.plan.SessionPlan;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of a series: it is changed here, decided on again, and taken over by the dates that are open already. */
@Controller
@RequestMapping("/series/{id:[0-9a-fA-F-]{36}}")
class SeriesPlanPage {

    private static final RefusalFields WHY = RefusalFields.about(
            "decisionReason", "REASON_MISSING", "TEXT_TOO_LONG", "TEXT_NOT_ACCEPTED", "RESIDUAL_RISK_UNEXPLAINED");

    private final SeriesBook book;
    private final SeriesDesk desk;
    private final SeriesDateDesk days;
    private final CatchUpDesk catchUp;
    private final SeriesView view;
    private final PlanChoices choices;
    private final RefusalLedger ledger;

    SeriesPlanPage(
            SeriesBook book,
            SeriesDesk desk,
            SeriesDateDesk days,
            CatchUpDesk catchUp,
            SeriesView view,
            PlanChoices choices,
            RefusalLedger ledger) {
        this.book = book;
        this.desk = desk;
        this.days = days;
        this.catchUp = catchUp;
        this.view = view;
        this.choices = choices;
        this.ledger = ledger;
    }

    @GetMapping("/change")
    String ask(@PathVariable SeriesId id, Model model) {
        SeriesBook.Overview overview = changeable(id);
        return form(model, PlanForm.of(next(overview), overview.series().version()), id);
    }

    @PostMapping("/change")
    String change(
            @PathVariable SeriesId id,
            @ModelAttribute("form") PlanForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        changeable(id);
        PlanFormReader reader = new PlanFormReader(choices::say);
        Optional<SessionPlan> plan = reader.read(form);
        model.addAttribute("twice", reader.twice());
        if (plan.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("errors", reader.errors());
            return form(model, form, id);
        }
        try {
            days.changeTheRest(id, plan.get(), form.seenVersion());
            redirect.addFlashAttribute("notice", choices.say("series.changed"));
            return "redirect:/series/" + id;
        } catch (ActRefused refused) {
            note(refused, response);
            PlanPage.FIELDS.and(PersonFields.of(form.host(), "host", "coHosts")).show(refused, model::addAttribute);
            return form(model, form, id);
        }
    }

    /** By a lead, about the changed plan. */
    @PostMapping("/approval")
    String decide(
            @PathVariable SeriesId id,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String decisionReason,
            @RequestParam(required = false) @Nullable Long version,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            desk.decide(id, approved, decisionReason, version);
            redirect.addFlashAttribute(
                    "notice", choices.say(approved ? "plan.act.approval.done" : "series.returned.done"));
            return "redirect:/series/" + id;
        } catch (ActRefused refused) {
            note(refused, response);
            WHY.show(refused, model::addAttribute);
            model.addAttribute("decisionReason", decisionReason);
            return view.page(book.visible(id), model);
        }
    }

    /** One date that is open already, or all of them, take over the changed plan. */
    @PostMapping("/follow")
    String follow(
            @PathVariable SeriesId id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(defaultValue = "-1") long version,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        book.visible(id);
        try {
            if (date == null) {
                catchUp.followAll(id, version);
            } else {
                catchUp.follow(id, date, version);
            }
            redirect.addFlashAttribute("notice", choices.say("series.followed"));
            return "redirect:/series/" + id;
        } catch (ActRefused refused) {
            note(refused, response);
            RefusalFields.NONE.show(refused, model::addAttribute);
            return view.page(book.visible(id), model);
        }
    }

    private SeriesBook.Overview changeable(SeriesId id) {
        SeriesBook.Overview overview = book.visible(id);
        if (overview.state().equals("OVER")) {
            throw ActRefused.conflict(id, "STALE");
        }
        if (!view.mayChange(overview)) {
            throw ActRefused.notAllowed(id, "NOT_YOUR_SERIES");
        }
        return overview;
    }

    /** The plan as it is for the next date: its time of day is that of the series. */
    private static SessionPlan next(SeriesBook.Overview overview) {
        return overview.days().stream()
                .filter(SeriesDay::isToCome)
                .findFirst()
                .map(day -> overview.series().planOn(day.plannedOn()))
                .orElse(overview.series().plan());
    }

    private String form(Model model, PlanForm form, SeriesId id) {
        model.addAttribute("form", form);
        model.addAttribute("heading", choices.say("series.change.title"));
        model.addAttribute("what", choices.say("series.change.what"));
        model.addAttribute("action", "/series/" + id + "/change");
        model.addAttribute("returned", null);
        return "plan/form";
    }

    private void note(ActRefused refused, HttpServletResponse response) {
        if (refused.kind() == ActRefused.Kind.NOT_ALLOWED || refused.kind() == ActRefused.Kind.NOT_FOUND) {
            throw refused;
        }
        ledger.note(refused);
        response.setStatus(RefusalFields.status(refused));
    }
}
