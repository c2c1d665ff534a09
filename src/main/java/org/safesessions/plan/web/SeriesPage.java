package org.safesessions.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SeriesId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.plan.LocalStart;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.SeriesDateDesk;
import org.safesessions.plan.SeriesDay;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A series with all its dates, and one date with what can be done about it. */
@Controller
@RequestMapping("/series")
class SeriesPage {

    private static final String DATE = "/{id:[0-9a-fA-F-]{36}}/dates/{date}";

    private static final RefusalFields NEW_START = RefusalFields.about(
                    "newStartsAt",
                    "TIME_MISSING",
                    "TIME_UNREADABLE",
                    "TIME_DOES_NOT_EXIST",
                    "TIME_COMES_TWICE",
                    "STARTS_IN_THE_PAST",
                    "STARTS_TOO_FAR_AHEAD",
                    "STAFF_NOT_CLEARED")
            .and("moveReason", "REASON_MISSING", "TEXT_TOO_LONG", "TEXT_NOT_ACCEPTED");
    private static final RefusalFields WHY =
            RefusalFields.about("cancelReason", "REASON_MISSING", "TEXT_TOO_LONG", "TEXT_NOT_ACCEPTED");

    private final SeriesBook book;
    private final SeriesDateDesk desk;
    private final SeriesView view;
    private final PlanChoices choices;
    private final RefusalLedger ledger;

    SeriesPage(SeriesBook book, SeriesDateDesk desk, SeriesView view, PlanChoices choices, RefusalLedger ledger) {
        this.book = book;
        this.desk = desk;
        this.view = view;
        this.choices = choices;
        this.ledger = ledger;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("found", book.allVisible());
        return "plan/all-series";
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}}")
    String series(@PathVariable SeriesId id, Model model) {
        return view.page(book.visible(id), model);
    }

    @GetMapping(DATE)
    String date(
            @PathVariable SeriesId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            Model model) {
        return date(book.visible(id), date, model);
    }

    @PostMapping(DATE + "/move")
    String move(
            @PathVariable SeriesId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "") String moveReason,
            @RequestParam(defaultValue = "") String newStartsAtDate,
            @RequestParam(defaultValue = "") String newStartsAtTime,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SeriesBook.Overview overview = book.visible(id);
        Map<String, String> typed = Map.of(
                "moveReason", moveReason,
                "newStartsAtDate", newStartsAtDate,
                "newStartsAtTime", newStartsAtTime);
        return act(overview, date, NEW_START, typed, model, response, () -> {
            desk.move(id, date, start(overview, newStartsAtDate, newStartsAtTime), moveReason);
            redirect.addFlashAttribute("notice", choices.say("series.moved"));
            return "redirect:/series/" + id;
        });
    }

    @PostMapping(DATE + "/cancel")
    String cancel(
            @PathVariable SeriesId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "") String cancelReason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(book.visible(id), date, WHY, Map.of("cancelReason", cancelReason), model, response, () -> {
            desk.cancel(id, date, cancelReason);
            redirect.addFlashAttribute("notice", choices.say("series.cancelled"));
            return "redirect:/series/" + id;
        });
    }

    private String act(
            SeriesBook.Overview overview,
            LocalDate date,
            RefusalFields fields,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Supplier<String> act) {
        try {
            return act.get();
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            fields.show(refused, model::addAttribute);
            typed.forEach(model::addAttribute);
            return date(overview, date, model);
        }
    }

    private static String date(SeriesBook.Overview overview, LocalDate date, Model model) {
        List<SeriesDay> days = overview.days().stream()
                .filter(day -> day.plannedOn().equals(date))
                .toList();
        if (days.isEmpty()) {
            throw ActRefused.notFound();
        }
        model.addAttribute("overview", overview);
        model.addAttribute("day", days.get(0));
        return "plan/series-date";
    }

    private static Instant start(SeriesBook.Overview overview, String date, String time) {
        if (date.isBlank() || time.isBlank()) {
            throw ActRefused.unacceptable(overview.series().id(), "TIME_MISSING");
        }
        LocalDateTime wall = PlanFormReader.wall(date, time);
        if (wall == null) {
            throw ActRefused.unacceptable(overview.series().id(), "TIME_UNREADABLE");
        }
        List<Instant> instants =
                LocalStart.instants(wall, overview.series().plan().timeZone());
        if (instants.size() != 1) {
            throw ActRefused.unacceptable(
                    overview.series().id(), instants.isEmpty() ? "TIME_DOES_NOT_EXIST" : "TIME_COMES_TWICE");
        }
        return instants.get(0);
    }
}
