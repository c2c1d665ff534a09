package org.safesessions.plan.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.plan.LocalStart;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.StaffChange;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The buttons on the page of a session. Each goes back to that page, which shows what was done, or why not with what
 * was typed.
 */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
class SessionActs {

    private static final RefusalFields NEW_STAFF = RefusalFields.about("host", "NOT_A_HOST", "NOTHING_TO_CHANGE")
            .and("addCoHost", "HOST_IS_CO_HOST", "NOT_A_CO_HOST")
            .and("removeCoHost", "NO_CO_HOST", "LARGE_SESSION_NEEDS_SECOND_CO_HOST");
    private static final RefusalFields NEW_START = RefusalFields.about(
            "newStartsAt",
            "TIME_MISSING",
            "TIME_UNREADABLE",
            "TIME_DOES_NOT_EXIST",
            "TIME_COMES_TWICE",
            "STARTS_IN_THE_PAST",
            "STARTS_TOO_FAR_AHEAD",
            "STAFF_NOT_CLEARED");

    private final PlanningDesk desk;
    private final PlanChoices choices;
    private final RefusalLedger ledger;

    SessionActs(PlanningDesk desk, PlanChoices choices, RefusalLedger ledger) {
        this.desk = desk;
        this.choices = choices;
        this.ledger = ledger;
    }

    @PostMapping("/approval")
    String decide(
            @PathVariable SessionId id,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String decisionReason,
            RedirectAttributes redirect) {
        return act(
                id,
                redirect,
                why("decisionReason").and("decisionReason", "RESIDUAL_RISK_UNEXPLAINED"),
                Map.of("decisionReason", decisionReason),
                () -> {
                    desk.decide(id, approved, decisionReason);
                    return done(id, redirect, approved ? "plan.act.approval.done" : "plan.act.return.done");
                });
    }

    @PostMapping("/staff")
    String changeStaff(
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String addCoHost,
            @RequestParam(defaultValue = "") String removeCoHost,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        Map<String, String> typed =
                Map.of("chosenHost", host, "chosenToAdd", addCoHost, "chosenToRemove", removeCoHost);
        RefusalFields fields =
                NEW_STAFF.and(PersonFields.of(host, "host", addCoHost.isEmpty() ? "removeCoHost" : "addCoHost"));
        return act(id, redirect, fields, typed, () -> {
            desk.changeStaff(id, new StaffChange(person(id, host), person(id, addCoHost), person(id, removeCoHost)));
            return done(id, redirect, "plan.act.staff.done") + (back.equals("live") ? "/live" : "");
        });
    }

    @PostMapping("/postpone")
    String postpone(
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "") String postponeReason,
            @RequestParam(defaultValue = "") String newStartsAtDate,
            @RequestParam(defaultValue = "") String newStartsAtTime,
            RedirectAttributes redirect) {
        Map<String, String> typed = Map.of(
                "postponeReason", postponeReason,
                "newStartsAtDate", newStartsAtDate,
                "newStartsAtTime", newStartsAtTime);
        return act(id, redirect, why("postponeReason").and(NEW_START), typed, () -> {
            Session session = desk.visible(id);
            Optional<SessionId> next =
                    desk.postpone(id, newStart(session, newStartsAtDate, newStartsAtTime), postponeReason);
            return next.map(again -> done(again, redirect, "plan.act.postpone.again"))
                    .orElseGet(() -> done(id, redirect, "plan.act.postpone.done"));
        });
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "") String cancelReason,
            RedirectAttributes redirect) {
        return act(id, redirect, why("cancelReason"), Map.of("cancelReason", cancelReason), () -> {
            desk.cancel(id, cancelReason);
            return done(id, redirect, "plan.act.cancel.done");
        });
    }

    private static RefusalFields why(String field) {
        return RefusalFields.about(field, "REASON_MISSING", "TEXT_TOO_SHORT", "TEXT_TOO_LONG", "TEXT_NOT_ACCEPTED");
    }

    private String act(
            SessionId id,
            RedirectAttributes redirect,
            RefusalFields fields,
            Map<String, String> typed,
            Supplier<String> act) {
        try {
            return act.get();
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            fields.show(refused, redirect::addFlashAttribute);
            typed.forEach(redirect::addFlashAttribute);
            return "redirect:/sessions/" + id;
        }
    }

    private String done(SessionId id, RedirectAttributes redirect, String message) {
        redirect.addFlashAttribute("notice", choices.say(message));
        return "redirect:/sessions/" + id;
    }

    private static @Nullable StaffId person(SessionId id, String typed) {
        try {
            return typed.isBlank() ? null : new StaffId(typed);
        } catch (IllegalArgumentException noUserName) {
            throw ActRefused.unacceptable(id, "NOTHING_TO_CHANGE");
        }
    }

    private static @Nullable Instant newStart(Session session, String date, String time) {
        if (date.isBlank() && time.isBlank()) {
            return null;
        }
        if (date.isBlank() || time.isBlank()) {
            throw ActRefused.unacceptable(session.id(), "TIME_MISSING");
        }
        LocalDateTime wall = PlanFormReader.wall(date, time);
        if (wall == null) {
            throw ActRefused.unacceptable(session.id(), "TIME_UNREADABLE");
        }
        List<Instant> instants = LocalStart.instants(wall, session.timeZone());
        if (instants.size() != 1) {
            throw ActRefused.unacceptable(
                    session.id(), instants.isEmpty() ? "TIME_DOES_NOT_EXIST" : "TIME_COMES_TWICE");
        }
        return instants.get(0);
    }
}
