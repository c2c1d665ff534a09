package org.safesessions.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sessions for people: the list, and the one page on which a plan is written. */
@Controller
class PlanPage {

    private static final Duration SHOWN_BEFORE_NOW = Duration.ofDays(1);
    private static final Set<SessionState> OVER =
            EnumSet.of(SessionState.CLOSED, SessionState.POSTPONED, SessionState.CANCELLED);

    /** Answered with a fresh key: whoever still wants a second session hands it in once more. */
    private static final Reason SENT_BEFORE = Reason.of("FORM_SENT_BEFORE");

    private static final RefusalFields FIELDS = RefusalFields.about(
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
    private final ZoneId home;

    PlanPage(
            PlanNotes notes,
            PlanningDesk desk,
            SignedInStaff signedIn,
            PlanChoices choices,
            RefusalLedger ledger,
            Clock clock,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId home) {
        this.notes = notes;
        this.desk = desk;
        this.signedIn = signedIn;
        this.choices = choices;
        this.ledger = ledger;
        this.clock = clock;
        this.home = home;
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

    @GetMapping("/sessions/new")
    String empty(Model model) {
        signedIn.require(Duty.HOST);
        return page(model, PlanForm.empty(signedIn.id(), home.getId()), null);
    }

    @PostMapping("/sessions/new")
    String plan(
            @ModelAttribute("form") PlanForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        signedIn.require(Duty.HOST);
        return handIn(form, null, model, redirect, response, plan -> planOnce(plan, form));
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

    /** Two clicks at the very same moment: the slower one finds what the quicker one made. */
    private Session planOnce(SessionPlan plan, PlanForm form) {
        try {
            return desk.plan(plan, form.key());
        } catch (DataIntegrityViolationException alreadyThere) {
            return desk.plan(plan, form.key());
        }
    }

    private String handIn(
            PlanForm form,
            @Nullable Session draft,
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
            if (refused.kind() == ActRefused.Kind.NOT_ALLOWED || refused.kind() == ActRefused.Kind.NOT_FOUND) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(refused.kind() == ActRefused.Kind.CONFLICT ? 409 : 422);
            FIELDS.and(PersonFields.of(form.host(), "host", "coHosts")).show(refused, model::addAttribute);
            if (refused.reasons().contains(SENT_BEFORE)) {
                model.addAttribute("requestKey", UUID.randomUUID());
            }
            return page(model, form, draft);
        }
    }

    /** Whoever planned for another host may have no right to see it any more, once it needs no approval. */
    private boolean seenByMe(Session session) {
        List<SessionId> mine = desk
                .visibleBetween(session.startsAt(), session.startsAt().plusSeconds(1), EnumSet.of(session.state()))
                .stream()
                .map(Session::id)
                .collect(Collectors.toList());
        return mine.contains(session.id());
    }

    private String page(Model model, PlanForm form, @Nullable Session draft) {
        model.addAttribute("form", form);
        model.addAttribute("heading", choices.say(draft == null ? "plan.new.title" : "plan.edit.title"));
        model.addAttribute("action", draft == null ? "/sessions/new" : "/sessions/" + draft.id() + "/edit");
        model.addAttribute("returned", draft == null ? null : notes.of(draft).orElse(null));
        return "plan/form";
    }
}
