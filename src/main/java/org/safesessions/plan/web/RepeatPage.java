package org.safesessions.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.calendar.Nation;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.Duty;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Repeats;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.SeriesDesk;
import org.safesessions.plan.SeriesWeeks;
import org.safesessions.plan.Session;
import org.safesessions.plan.TermDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Repeats a session every week: the last day first, then its dates, of which the doubtful are suggested as exceptions. */
@Controller
class RepeatPage {

    private static final String REPEAT = "/sessions/{id:[0-9a-fA-F-]{36}}/repeat";
    private static final RefusalFields FIELDS =
            RefusalFields.about("until", "SERIES_TOO_LONG", "SERIES_WITHOUT_DATES", "STARTS_TOO_FAR_AHEAD");
    private static final RefusalFields TERM =
            RefusalFields.about("lastDay", "TERM_ENDS_BEFORE_IT_BEGINS", "TERM_TOO_LONG");

    private final PlanningDesk planning;
    private final SeriesDesk desk;
    private final SeriesBook book;
    private final TermDesk terms;
    private final PlanChoices choices;
    private final SignedInStaff signedIn;
    private final SeriesWeeks weeks;
    private final RefusalLedger ledger;

    RepeatPage(
            PlanningDesk planning,
            SeriesDesk desk,
            SeriesBook book,
            TermDesk terms,
            PlanChoices choices,
            SignedInStaff signedIn,
            SeriesWeeks weeks,
            RefusalLedger ledger) {
        this.planning = planning;
        this.desk = desk;
        this.book = book;
        this.terms = terms;
        this.choices = choices;
        this.signedIn = signedIn;
        this.weeks = weeks;
        this.ledger = ledger;
    }

    @GetMapping(REPEAT)
    String ask(
            @PathVariable SessionId id,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(defaultValue = "") String nation,
            Model model,
            HttpServletResponse response) {
        Session session = mine(id);
        if (until == null) {
            return page(model, session, "", WeeklyAnswers.nation(nation), null);
        }
        if (WeeklyAnswers.day(until) == null) {
            return wrong(model, session, until, WeeklyAnswers.nation(nation), response);
        }
        return page(model, session, until, WeeklyAnswers.nation(nation), null);
    }

    @PostMapping(REPEAT)
    String repeat(
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String nation,
            @RequestParam(required = false) @Nullable List<String> dates,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Session session = mine(id);
        LocalDate last = WeeklyAnswers.day(until);
        if (last == null) {
            return wrong(model, session, until, WeeklyAnswers.nation(nation), response);
        }
        Set<String> chosen = dates == null ? Set.of() : new HashSet<>(dates);
        try {
            SeriesId series = desk.repeat(id, new Repeats(last, except(session, last, chosen)));
            redirect.addFlashAttribute("notice", choices.say("series.planned"));
            return "redirect:/series/" + series;
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            FIELDS.show(refused, model::addAttribute);
            return page(model, session, until, WeeklyAnswers.nation(nation), chosen);
        }
    }

    @GetMapping("/series/terms")
    String terms(Model model) {
        signedIn.require(Duty.HOST, Duty.MANAGER);
        return terms(model, "", "");
    }

    @PostMapping("/series/terms")
    String enter(
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        signedIn.require(Duty.HOST, Duty.MANAGER);
        LocalDate first = WeeklyAnswers.day(firstDay);
        LocalDate last = WeeklyAnswers.day(lastDay);
        if (first == null || last == null) {
            response.setStatus(422);
            model.addAttribute(
                    "errors", Map.of(first == null ? "firstDay" : "lastDay", choices.say("series.error.day")));
            return terms(model, firstDay, lastDay);
        }
        try {
            terms.enter(first, last);
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_ALLOWED) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(422);
            TERM.show(refused, model::addAttribute);
            return terms(model, firstDay, lastDay);
        }
        redirect.addFlashAttribute("notice", choices.say("series.terms.entered"));
        return "redirect:/series/terms";
    }

    @PostMapping("/series/terms/{term:[0-9a-fA-F-]{36}}/remove")
    String remove(@PathVariable UUID term, RedirectAttributes redirect) {
        terms.remove(term);
        redirect.addFlashAttribute("notice", choices.say("series.terms.removed"));
        return "redirect:/series/terms";
    }

    private Session mine(SessionId id) {
        signedIn.require(Duty.HOST);
        Session session = planning.visible(id);
        if (!session.state().isBeforeRunning()) {
            throw ActRefused.conflict(id, "STALE");
        }
        if (book.of(id).isPresent()) {
            throw ActRefused.conflict(id, "ALREADY_A_SERIES");
        }
        return session;
    }

    private String wrong(Model model, Session session, String until, Nation nation, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", Map.of("until", choices.say("series.error.day")));
        return page(model, session, until, nation, null);
    }

    private Set<LocalDate> except(Session session, LocalDate last, Set<String> chosen) {
        Set<LocalDate> except = new HashSet<>();
        LocalDate day = session.plan().day().plusWeeks(1);
        for (int week = 0; week <= most() && !day.isAfter(last); week++) {
            if (!chosen.contains(day.toString())) {
                except.add(day);
            }
            day = day.plusWeeks(1);
        }
        return except;
    }

    /** @param chosen what was ticked, or null when nobody has seen the dates yet */
    private String page(Model model, Session session, String until, Nation nation, @Nullable Set<String> chosen) {
        LocalDate last = WeeklyAnswers.day(until);
        LocalDate next = session.plan().day().plusWeeks(1);
        List<TermDesk.Suggestion> days = last == null ? List.of() : terms.weekly(next, last, nation, most());
        model.addAttribute("planned", session);
        model.addAttribute("until", until);
        model.addAttribute("nation", nation.name());
        model.addAttribute("nations", choices.nations());
        model.addAttribute("days", days);
        model.addAttribute("asked", last != null);
        model.addAttribute(
                "chosen",
                chosen != null
                        ? chosen
                        : days.stream()
                                .filter(TermDesk.Suggestion::isFree)
                                .map(day -> day.day().toString())
                                .toList());
        return "plan/repeat";
    }

    private String terms(Model model, String firstDay, String lastDay) {
        model.addAttribute("terms", terms.terms());
        model.addAttribute("firstDay", firstDay);
        model.addAttribute("lastDay", lastDay);
        return "plan/terms";
    }

    private int most() {
        return weeks.most();
    }
}
