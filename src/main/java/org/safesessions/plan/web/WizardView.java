package org.safesessions.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Sentences;
import org.safesessions.plan.PlanPreview;
import org.safesessions.plan.PlatformAdvice;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.UnfinishedPlan;
import org.safesessions.plan.web.PlanQuestion.Option;
import org.safesessions.platform.PlatformVerdict;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a question of the wizard, or all answers, on the page. */
@Component
class WizardView {

    private final PlanSoFar soFar;
    private final PlanPreview preview;
    private final WeeklyAnswers weekly;
    private final PlanChoices choices;
    private final Sentences sentences;

    WizardView(PlanSoFar soFar, PlanPreview preview, WeeklyAnswers weekly, PlanChoices choices, Sentences sentences) {
        this.soFar = soFar;
        this.preview = preview;
        this.weekly = weekly;
        this.choices = choices;
        this.sentences = sentences;
    }

    /**
     * @param typed what stands in the fields: the answers, and what is usual where there is none
     * @param then "check" when whoever answers came from the page with all answers
     */
    String question(Model model, PlanStep step, UnfinishedPlan answered, UnfinishedPlan typed, String then) {
        Optional<SessionPlan> plan = read(soFar.filled(answered));
        List<PlanStep> asked = Arrays.stream(PlanStep.values())
                .filter(one -> one.isAsked(soFar.filled(answered)))
                .toList();
        List<Option> options = new ArrayList<>();
        List<Option> notPossible = new ArrayList<>();
        if (step == PlanStep.PLATFORM) {
            soFar.ranked(soFar.filled(answered))
                    .forEach(one -> (one.mayBeUsed() ? options : notPossible).add(option(one)));
        } else if (step == PlanStep.DATES) {
            options.addAll(weekly.options(soFar.filled(answered)));
        } else {
            choicesOf(step)
                    .forEach((value, label) -> options.add(new Option(
                            value,
                            label,
                            step == PlanStep.HOST || step == PlanStep.CO_HOSTS ? about(value, plan) : List.of())));
        }
        model.addAttribute(
                "question", new PlanQuestion(step, asked.indexOf(step) + 1, asked.size(), options, notPossible));
        model.addAttribute("form", PlanForm.of(typed));
        model.addAttribute(
                "chosen",
                soFar.filled(typed).answers().containsKey(step.fields().get(0))
                        ? typed.answer(step.fields().get(0))
                        : null);
        model.addAttribute(
                "suggested",
                !step.isAnswered(answered)
                        && !soFar.suggested(answered)
                                .getOrDefault(step.fields().get(0), List.of())
                                .isEmpty());
        model.addAttribute("then", then);
        model.addAttribute("draft", answered.id());
        model.addAttribute("back", step.before(answered).map(PlanStep::path).orElse(null));
        model.addAttribute(
                "mayTakeTheRest",
                plan.isPresent() && step.ordinal() > PlanStep.DATES.ordinal() && step != PlanStep.LEAD);
        if (step == PlanStep.UNTIL) {
            model.addAttribute("until", typed.answer("until"));
            model.addAttribute("nation", typed.answer("nation"));
            model.addAttribute("nations", choices.nations());
        }
        if (step == PlanStep.DATES) {
            model.addAttribute("datesOf", WeeklyAnswers.datesOf(soFar.filled(answered)));
            model.addAttribute(
                    "dates",
                    (step.isAnswered(typed) ? typed.answers() : soFar.suggested(answered))
                            .getOrDefault("dates", List.of()));
        }
        if (step == PlanStep.LEAD) {
            model.addAttribute("cover", plan.map(preview::cover).orElse(null));
            model.addAttribute("zone", plan.map(SessionPlan::timeZone).orElse(null));
        }
        return "plan/question";
    }

    String check(Model model, UnfinishedPlan answered) {
        UnfinishedPlan all = soFar.filled(answered);
        Optional<SessionPlan> plan = PlanStep.firstOpen(answered).isPresent() ? Optional.empty() : read(all);
        model.addAttribute("draft", answered.id());
        model.addAttribute("form", PlanForm.of(all));
        model.addAttribute("plan", plan.orElse(null));
        model.addAttribute(
                "open", PlanStep.firstOpen(answered).map(PlanStep::path).orElse(null));
        model.addAttribute(
                "hides",
                Arrays.stream(PlanStep.values())
                        .filter(step -> !step.isAsked(answered))
                        .map(PlanStep::path)
                        .toList());
        model.addAttribute("weekly", WeeklyAnswers.isWeekly(answered));
        model.addAttribute("risk", plan.map(preview::risk).orElse(null));
        model.addAttribute("controls", plan.map(preview::controls).orElse(List.of()));
        model.addAttribute("busy", plan.map(this::busy).orElse(List.of()));
        Map<PlanStep, String> answers = new EnumMap<>(PlanStep.class);
        for (PlanStep step : PlanStep.values()) {
            answers.put(step, step.isAnswered(answered) ? inWords(step, all, plan) : choices.say("plan.open"));
        }
        model.addAttribute("answers", answers);
        return "plan/check";
    }

    private String inWords(PlanStep step, UnfinishedPlan all, Optional<SessionPlan> plan) {
        return switch (step) {
            case TITLE, PEOPLE -> all.answer(step.fields().get(0));
            case WHEN ->
                plan.map(made -> choices.say(
                                "plan.summary.when.text",
                                sentences.when(made.startsAt(), made.timeZone()),
                                made.durationMinutes()))
                        .orElse(all.answer("startsAtDate") + " " + all.answer("startsAtTime"));
            case REPEAT, UNTIL, DATES -> weekly.inWords(step, all);
            case LEAD ->
                plan.map(preview::cover)
                        .map(cover -> choices.say(cover.covered() ? "plan.lead.yes" : "plan.lead.no"))
                        .orElse("");
            case EXTRAS, CO_HOSTS -> {
                Map<String, String> labels = choicesOf(step);
                List<String> chosen = all.answers().getOrDefault(step.fields().get(0), List.of());
                yield chosen.isEmpty()
                        ? choices.say("plan.extras.none")
                        : chosen.stream()
                                .map(code -> labels.getOrDefault(code, code))
                                .collect(Collectors.joining(", "));
            }
            case PLATFORM -> labelled(choices.platforms(), all.answer("platform"));
            default -> labelled(choicesOf(step), all.answer(step.fields().get(0)));
        };
    }

    private static String labelled(Map<String, String> labels, String code) {
        return labels.getOrDefault(code, code);
    }

    private List<Reason> busy(SessionPlan plan) {
        return preview
                .unavailable(
                        plan,
                        Stream.concat(Stream.of(plan.host()), plan.coHosts().stream())
                                .toList())
                .stream()
                .filter(reason -> reason.code().equals("STAFF_BUSY"))
                .toList();
    }

    private Optional<SessionPlan> read(UnfinishedPlan answered) {
        return new PlanFormReader(choices::say).read(PlanForm.of(answered));
    }

    private List<String> about(String person, Optional<SessionPlan> plan) {
        if (plan.isEmpty()) {
            return List.of();
        }
        return preview.unavailable(plan.get(), List.of(new StaffId(person))).stream()
                .map(sentences::of)
                .toList();
    }

    private Option option(PlatformAdvice advice) {
        List<String> says = new ArrayList<>();
        PlatformVerdict verdict = advice.verdict();
        String reason = choices.say("platform.reason." + verdict.reason());
        switch (verdict.verdict()) {
            case ALLOWED -> advice.because().forEach(code -> says.add(choices.say("platform.advice." + code)));
            case ATTEST_ONLY -> {
                says.add(choices.say("plan.platform.attest", reason));
                advice.because().forEach(code -> says.add(choices.say("platform.advice." + code)));
            }
            case RETIRED ->
                says.add(
                        verdict.replacement() == null
                                ? choices.say("plan.platform.not", reason)
                                : choices.say("plan.platform.retired", reason, sentences.of(verdict.replacement())));
            case UNSUITABLE -> says.add(choices.say("plan.platform.not", reason));
        }
        return new Option(advice.platform().name(), sentences.of(advice.platform()), says);
    }

    private Map<String, String> choicesOf(PlanStep step) {
        return switch (step) {
            case REPEAT -> choices.repeats();
            case TYPE -> choices.withoutEmpty(choices.sessionTypes());
            case AUDIENCE -> choices.withoutEmpty(choices.audiences());
            case TAKING_PART -> choices.interactivities();
            case ACCESS -> choices.accesses();
            case HOST -> choices.hosts();
            case CO_HOSTS -> choices.coHosts();
            case EXTRAS -> choices.extras();
            case CAMERAS, MICROPHONES -> choices.settings();
            case COMMENTS -> choices.yesOrNo();
            case WHOM -> choices.interactWithSomebody();
            case FACE_TO_FACE, ONLINE -> choices.supervisions();
            default -> Map.of();
        };
    }
}
