package org.safesessions.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.Duty;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanNotes;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sessions for people: the list, and the page on which a plan that a lead returned is changed. */
@Controller
class PlanPage {

    private static final Duration SHOWN_BEFORE_NOW = Duration.ofDays(1);
    private static final Set<SessionState> OVER =
            EnumSet.of(SessionState.CLOSED, SessionState.POSTPONED, SessionState.CANCELLED);

    static final RefusalFields FIELDS = RefusalFields.about(
                    "title", "TEXT_TOO_SHORT", "TEXT_TOO_LONG", "TEXT_NOT_ACCEPTED")
            .and("startsAt", "STARTS_IN_THE_PAST", "STARTS_TOO_FAR_AHEAD")
            .and("durationMinutes", "DURATION_OUT_OF_RANGE")
            .and("platform", "PLATFORM_RETIRED", "PLATFORM_UNSUITABLE")
            .and("access", "INTERACTIVE_AND_OPEN")
            .and("host", "NOT_A_HOST")
            .and("coHosts", "HOST_IS_CO_HOST", "NO_CO_HOST", "LARGE_SESSION_NEEDS_SECOND_CO_HOST", "NOT_A_CO_HOST")
            .and("cameras", "EXPECTATIONS_DO_NOT_FIT")
            .and("onlineSupervision", "ONLINE_SUPERVISION_LOWER");

    private final PlanNotes notes;
    private final PlanningDesk desk;
    private final SignedInStaff signedIn;
    private final PlanChoices choices;
    private final RefusalLedger ledger;
    private final Clock clock;

    PlanPage(
            PlanNotes notes,
            PlanningDesk desk,
            SignedInStaff signedIn,
            PlanChoices choices,
            RefusalLedger ledger,
            Clock clock) {
        this.notes = notes;
        this.desk = desk;
        this.signedIn = signedIn;
        this.choices = choices;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/sessions")
    String list(@RequestParam(required = false) @Nullable String state, Model model) {
        Optional<SessionState> one = Arrays.stream(SessionState.values())
                .filter(known -> known.name().equals(state))
                .findFirst();
        Instant from = one.isPresent() ? Moments.EARLIEST : clock.instant().minus(SHOWN_BEFORE_NOW);
        Set<SessionState> shown = one.map(EnumSet::of).orElse(EnumSet.complementOf(EnumSet.copyOf(OVER)));
        model.addAttribute("found", desk.visibleBetween(from, Moments.LATEST, shown));
        model.addAttribute("states", choices.states());
        model.addAttribute("state", one.map(Enum::name).orElse(""));
        model.addAttribute("mayPlan", signedIn.has(Duty.HOST));
        return "plan/sessions";
    }

    @GetMapping("/sessions/{id:[0-9a-fA-F-]{36}}/edit")
    String draft(@PathVariable SessionId id, Model model) {
        Session session = desk.visible(id);
        if (!choices.mayRevise(session)) {
            throw ActRefused.conflict(id, "STALE");
        }
        return page(model, PlanForm.of(session), session);
    }

    @PostMapping("/sessions/{id:[0-9a-fA-F-]{36}}/edit")
    String revise(
            @PathVariable SessionId id,
            @ModelAttribute("form") PlanForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Session session = desk.visible(id);
        return handIn(form, session, model, redirect, response, plan -> desk.revise(id, plan, form.seenVersion()));
    }

    private String handIn(
            PlanForm form,
            Session draft,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Function<SessionPlan, Session> act) {
        PlanFormReader reader = new PlanFormReader(choices::say);
        Optional<SessionPlan> plan = reader.read(form);
        model.addAttribute("twice", reader.twice());
        if (plan.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("errors", reader.errors());
            return page(model, form, draft);
        }
        try {
            Session session = act.apply(plan.get());
            boolean waits = session.state() == SessionState.AWAITING_APPROVAL;
            redirect.addFlashAttribute("notice", choices.say(waits ? "plan.done.waiting" : "plan.done.open"));
            return seenByMe(session) ? "redirect:/sessions/" + session.id() : "redirect:/sessions";
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            FIELDS.and(PersonFields.of(form.host(), "host", "coHosts")).show(refused, model::addAttribute);
            return page(model, form, draft);
        }
    }

    private boolean seenByMe(Session session) {
        return seenByMe(desk, session);
    }

    /** Whoever planned for another host may have no right to see it any more, once it needs no approval. */
    static boolean seenByMe(PlanningDesk desk, Session session) {
        List<SessionId> mine = desk
                .visibleBetween(session.startsAt(), session.startsAt().plusSeconds(1), EnumSet.of(session.state()))
                .stream()
                .map(Session::id)
                .collect(Collectors.toList());
        return mine.contains(session.id());
    }

    private String page(Model model, PlanForm form, Session draft) {
        model.addAttribute("form", form);
        model.addAttribute("heading", choices.say("plan.edit.title"));
        model.addAttribute("action", "/sessions/" + draft.id() + "/edit");
        model.addAttribute("returned", notes.of(draft).orElse(null));
        return "plan/form";
    }
}
