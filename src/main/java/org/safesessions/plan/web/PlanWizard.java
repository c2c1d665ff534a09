package org.safesessions.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.people.Duty;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.DraftDesk;
import org.safesessions.plan.PlanPolicy;
import org.safesessions.plan.PlanPreview;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.UnfinishedPlan;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Planning a session, or one for every week, one question a screen. Each answer is kept in a draft of the person's own as soon as it is given, and
 * said to be wrong on its own screen; the desk judges the whole plan when it is handed in.
 */
@Controller
@RequestMapping("/sessions/new")
class PlanWizard {

    private static final String DRAFT = "/{draft:[0-9a-fA-F-]{36}}";
    private static final int LONGEST_ANSWER = 400;
    private static final int MOST_ANSWERS = 400;

    private final DraftDesk drafts;
    private final PlanHandIn desk;
    private final PlanPreview preview;
    private final PlanSoFar soFar;
    private final WeeklyAnswers weekly;
    private final WizardView view;
    private final PlanChoices choices;
    private final SignedInStaff signedIn;
    private final RefusalLedger ledger;

    PlanWizard(
            DraftDesk drafts,
            PlanHandIn desk,
            PlanPreview preview,
            PlanSoFar soFar,
            WeeklyAnswers weekly,
            WizardView view,
            PlanChoices choices,
            SignedInStaff signedIn,
            RefusalLedger ledger) {
        this.drafts = drafts;
        this.desk = desk;
        this.preview = preview;
        this.soFar = soFar;
        this.weekly = weekly;
        this.view = view;
        this.choices = choices;
        this.signedIn = signedIn;
        this.ledger = ledger;
    }

    @GetMapping
    String start(Model model) {
        signedIn.require(Duty.HOST);
        model.addAttribute("unfinished", drafts.mine());
        model.addAttribute("called", "");
        return "plan/start";
    }

    @PostMapping
    String begin(@RequestParam(defaultValue = "") String title, Model model, HttpServletResponse response) {
        signedIn.require(Duty.HOST);
        Map<String, List<String>> first = Map.of("title", List.of(shortened(title)));
        UnfinishedPlan typed = new UnfinishedPlan(UUID.randomUUID(), first, Instant.EPOCH);
        if (isWrong(PlanStep.TITLE, typed, typed, model)) {
            response.setStatus(422);
            model.addAttribute("unfinished", drafts.mine());
            model.addAttribute("called", title);
            return "plan/start";
        }
        return to(drafts.begin(first), PlanStep.TYPE.path());
    }

    @GetMapping(DRAFT + "/{step:[a-z-]+}")
    String ask(
            @PathVariable UUID draft,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String then,
            Model model) {
        UnfinishedPlan answered = drafts.read(draft);
        PlanStep asked = PlanStep.of(step).orElseThrow(ActRefused::notFound);
        return view.question(model, asked, answered, soFar.filled(answered), then);
    }

    @PostMapping(DRAFT + "/{step:[a-z-]+}")
    String answer(
            @PathVariable UUID draft,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String then,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        UnfinishedPlan before = drafts.read(draft);
        PlanStep asked = PlanStep.of(step).orElseThrow(ActRefused::notFound);
        Map<String, List<String>> given = new HashMap<>();
        asked.fields().forEach(field -> given.put(field, typed(sent.get(field))));
        UnfinishedPlan answered =
                PlanSoFar.with(new UnfinishedPlan(draft, given, before.changedAt()), before.answers());
        if (isWrong(asked, answered, soFar.filled(answered), model)) {
            response.setStatus(422);
            return view.question(model, asked, before, PlanSoFar.with(answered, soFar.suggested(answered)), then);
        }
        drafts.answer(draft, given);
        Optional<PlanStep> next = then.equals("check") ? PlanStep.firstOpen(answered) : asked.next(answered);
        return to(
                draft,
                next.map(one -> one.path() + (then.equals("check") ? "?then=check" : ""))
                        .orElse("check"));
    }

    /** Answers every question that is still open with what is usual; what is not usual for anything is asked. */
    @PostMapping(DRAFT + "/suggested")
    String takeTheRest(@PathVariable UUID draft) {
        UnfinishedPlan before = drafts.read(draft);
        Map<String, List<String>> usual = soFar.suggested(before);
        Map<String, List<String>> taken = new HashMap<>();
        Arrays.stream(PlanStep.values())
                .filter(step -> !step.isAnswered(before) && step != PlanStep.LEAD)
                .flatMap(step -> step.fields().stream())
                .filter(usual::containsKey)
                .forEach(field -> taken.put(field, usual.get(field)));
        taken.put("lead", List.of("seen"));
        drafts.answer(draft, taken);
        Optional<PlanStep> open = PlanStep.firstOpen(PlanSoFar.with(before, taken));
        return to(draft, open.map(step -> step.path() + "?then=check").orElse("check"));
    }

    @PostMapping(DRAFT + "/throw-away")
    String throwAway(@PathVariable UUID draft, RedirectAttributes redirect) {
        drafts.throwAway(draft);
        redirect.addFlashAttribute("notice", choices.say("plan.draft.thrown"));
        return "redirect:/sessions/new";
    }

    @GetMapping(DRAFT + "/check")
    String check(@PathVariable UUID draft, Model model) {
        return view.check(model, drafts.read(draft));
    }

    @PostMapping(DRAFT + "/check")
    String handIn(@PathVariable UUID draft, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        Optional<String> made = desk.madeOf(draft);
        return made.isPresent() ? "redirect:" + made.get() : handInNow(draft, model, redirect, response);
    }

    private String handInNow(UUID draft, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        UnfinishedPlan answered;
        try {
            answered = drafts.read(draft);
        } catch (ActRefused gone) { // by another click, a moment ago
            return "redirect:" + desk.madeOf(draft).orElseThrow(() -> gone);
        }
        PlanForm form = PlanForm.of(soFar.filled(answered));
        PlanFormReader reader = new PlanFormReader(choices::say);
        Optional<SessionPlan> plan = reader.read(form);
        Optional<PlanStep> open = PlanStep.firstOpen(answered);
        if (open.isPresent() || plan.isEmpty()) {
            response.setStatus(422);
            Map<String, String> errors = new LinkedHashMap<>(reader.errors());
            open.ifPresent(step -> errors.putIfAbsent(step.fields().get(0), choices.say("plan.error.open")));
            model.addAttribute("errors", errors);
            return view.check(model, answered);
        }
        try {
            PlanHandIn.Made made = desk.handIn(plan.get(), weekly.repeats(answered), draft);
            redirect.addFlashAttribute("notice", choices.say(made.notice()));
            return "redirect:" + made.page();
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            fieldsOf(form).show(refused, model::addAttribute);
            return view.check(model, answered);
        }
    }

    /** Puts on the page what is wrong with the answer on this screen, as far as it can be told from what is answered. */
    private boolean isWrong(PlanStep step, UnfinishedPlan answered, UnfinishedPlan filled, Model model) {
        PlanForm form = PlanForm.of(filled);
        PlanFormReader reader = new PlanFormReader(choices::say);
        Optional<SessionPlan> plan = reader.read(form);
        if (step == PlanStep.WHEN) {
            model.addAttribute("twice", reader.twice());
        }
        Map<String, String> errors = new LinkedHashMap<>();
        reader.errors().forEach((field, sentence) -> {
            if (step.shows(field)) {
                errors.put(field, sentence);
            }
        });
        errors.putAll(weekly.errors(step, filled));
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return true;
        }
        List<Reason> against = new ArrayList<>(plan.map(preview::against).orElse(List.of()));
        List<Reason> dates =
                plan.map(made -> weekly.against(step, filled, made)).orElse(List.of());
        against.addAll(dates);
        if (step == PlanStep.TITLE) {
            PlainText.whyNotLine(answered.answer("title"), PlanPolicy.TITLE_SHORTEST, PlanPolicy.TITLE_LONGEST)
                    .filter(reason -> !against.contains(reason))
                    .ifPresent(against::add);
        }
        RefusalFields fields =
                dates.isEmpty() ? fieldsOf(form) : reason -> step.fields().get(0);
        against.removeIf(reason -> !dates.isEmpty() && !dates.contains(reason));
        against.removeIf(reason -> {
            String field = fields.fieldOf(reason);
            return field == null || !step.shows(field);
        });
        if (against.isEmpty()) {
            return false;
        }
        fields.show(new ActRefused(ActRefused.Kind.UNACCEPTABLE, "plan-refused", null, against), model::addAttribute);
        return true;
    }

    private static RefusalFields fieldsOf(PlanForm form) {
        return PlanPage.FIELDS
                .and(PersonFields.of(form.host(), "host", "coHosts"))
                .and(WeeklyAnswers.FIELDS);
    }

    private static List<String> typed(@Nullable List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream().limit(MOST_ANSWERS).map(PlanWizard::shortened).toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER);
    }

    private static String to(UUID draft, String page) {
        return "redirect:/sessions/new/" + draft + "/" + page;
    }
}
