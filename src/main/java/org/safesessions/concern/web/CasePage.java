package org.safesessions.concern.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.Category;
import org.safesessions.concern.EntryKind;
import org.safesessions.concern.HarmPlace;
import org.safesessions.concern.NextReview;
import org.safesessions.concern.Outcome;
import org.safesessions.concern.ReadableConcern;
import org.safesessions.concern.Severity;
import org.safesessions.concern.Threshold;
import org.safesessions.concern.TriageDesk;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.people.Organisation;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Concerns, for those who may know of them. */
@Controller
@RequestMapping("/concerns")
class CasePage {

    static final String ID = "{id:[0-9a-fA-F-]{36}}";
    private static final RefusalFields FIELDS = RefusalFields.about("category", "CATEGORY_MISSING")
            .and("severity", "SEVERITY_MISSING")
            .and("rationale", "RATIONALE_MISSING")
            .and("threshold", "THRESHOLD_MISSING")
            .and("thresholdRationale", "THRESHOLD_RATIONALE_MISSING")
            .and("subject", "SUBJECT_MISSING")
            .and("harmPlace", "HARM_PLACE_MISSING")
            .and("found", "REVIEW_MISSING")
            .and("nextReview", "REVIEW_TOO_LATE")
            .and("decision", "SIGN_OFF_MISSING")
            .and("called", "EMERGENCY_CALLED_MISSING")
            .and("calledBy", "EMERGENCY_BY_MISSING")
            .and("calledAt", "EMERGENCY_AT_MISSING")
            .and("whyNot", "EMERGENCY_WHY_NOT_MISSING")
            .and("outcome", "OUTCOME_MISSING")
            .and("text", "TEXT_MISSING", "NOBODY_HOLDS_A_RECEIPT")
            .and("belongsTo", "ENTRY_NOT_NAMED", "ENTRY_NOT_THERE");

    private final CaseDesk desk;
    private final TriageDesk triages;
    private final RefusalLedger ledger;
    private final Sentences sentences;
    private final MessageSource messages;
    private final Organisation organisation;

    CasePage(
            CaseDesk desk,
            TriageDesk triages,
            RefusalLedger ledger,
            Sentences sentences,
            MessageSource messages,
            Organisation organisation) {
        this.desk = desk;
        this.triages = triages;
        this.ledger = ledger;
        this.sentences = sentences;
        this.messages = messages;
        this.organisation = organisation;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("concerns", desk.list());
        return "concern/list";
    }

    @GetMapping(ID)
    String show(@PathVariable ConcernId id, Model model) {
        return page(id, CaseForm.blank(), model);
    }

    @PostMapping(ID + "/acknowledge")
    String acknowledge(
            @PathVariable ConcernId id, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return act(id, CaseForm.blank(), () -> desk.acknowledge(id, null), "acknowledged", model, redirect, response);
    }

    @PostMapping(ID + "/triage")
    String triage(
            @PathVariable ConcernId id,
            @ModelAttribute CaseForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return act(id, form, () -> triages.triage(id, form.triage(), null), "triaged", model, redirect, response);
    }

    @PostMapping(ID + "/entries")
    String add(
            @PathVariable ConcernId id,
            @ModelAttribute CaseForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return act(id, form, () -> desk.addEntry(id, form.entry()), "added", model, redirect, response);
    }

    @PostMapping(ID + "/close")
    String close(
            @PathVariable ConcernId id,
            @ModelAttribute CaseForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return act(
                id,
                form,
                () -> desk.close(id, form.outcome(), form.rationale(), null),
                "closed",
                model,
                redirect,
                response);
    }

    /** Does it and shows the page again: with what was typed when it was refused. */
    String act(
            ConcernId id,
            CaseForm form,
            Runnable act,
            String done,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            act.run();
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            FIELDS.show(refused, model::addAttribute);
            return page(id, form, model);
        }
        redirect.addFlashAttribute(
                "notice", messages.getMessage("concern.done." + done, null, LocaleContextHolder.getLocale()));
        return "redirect:/concerns/" + id;
    }

    private String page(ConcernId id, CaseForm form, Model model) {
        ReadableConcern concern = desk.read(id);
        model.addAttribute("concern", concern);
        model.addAttribute("form", form);
        model.addAttribute("organisation", organisation);
        model.addAttribute("categories", options(List.of(Category.values()), true));
        model.addAttribute("severities", options(List.of(Severity.values()), false));
        model.addAttribute("outcomes", options(List.of(Outcome.values()), true));
        model.addAttribute("kinds", options(List.copyOf(EntryKind.byHand()), false));
        model.addAttribute("subjects", options(List.of(AboutKind.values()), false));
        model.addAttribute("places", options(List.of(HarmPlace.values()), true));
        model.addAttribute("thresholds", options(List.of(Threshold.values()), false));
        model.addAttribute("reviews", options(List.of(NextReview.values()), false));
        model.addAttribute("numbers", numbers(concern));
        return "concern/concern";
    }

    /** The entries that a correction may belong to, as people tell them apart. */
    private Map<String, String> numbers(ReadableConcern concern) {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("", "");
        concern.chronology()
                .forEach(line -> numbers.put(
                        String.valueOf(line.number()),
                        line.number() + ": " + sentences.of(line.kind()) + ", " + sentences.when(line.at())));
        return numbers;
    }

    private Map<String, String> options(List<? extends Enum<?>> constants, boolean emptyFirst) {
        Map<String, String> options = new LinkedHashMap<>();
        if (emptyFirst) {
            options.put("", "");
        }
        constants.forEach(constant -> options.put(constant.name(), sentences.of(constant)));
        return options;
    }
}
