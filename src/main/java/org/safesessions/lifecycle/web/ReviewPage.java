package org.safesessions.lifecycle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.TaskDesk;
import org.safesessions.people.Duty;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanningDesk;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a safeguarding lead reads what was written and recorded of a session, and notes what was learned. */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}/review")
class ReviewPage {

    private static final RefusalFields FIELDS =
            RefusalFields.about("note", "TEXT_TOO_SHORT", "TEXT_TOO_LONG", "TEXT_NOT_ACCEPTED");

    private final DebriefDesk desk;
    private final PlanningDesk planning;
    private final TaskDesk tasks;
    private final SignedInStaff signedIn;
    private final RefusalLedger ledger;
    private final MessageSource messages;

    ReviewPage(
            DebriefDesk desk,
            PlanningDesk planning,
            TaskDesk tasks,
            SignedInStaff signedIn,
            RefusalLedger ledger,
            MessageSource messages) {
        this.desk = desk;
        this.planning = planning;
        this.tasks = tasks;
        this.signedIn = signedIn;
        this.ledger = ledger;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable SessionId id, Model model) {
        return page(id, "", model);
    }

    @PostMapping
    String review(
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        signedIn.require(Duty.SAFEGUARDING_LEAD);
        if (note.isBlank()) {
            response.setStatus(422);
            model.addAttribute("errors", Map.of("note", say("review.note.missing")));
            return page(id, note, model);
        }
        try {
            desk.review(id, note);
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            FIELDS.show(refused, model::addAttribute);
            return page(id, note, model);
        }
        redirect.addFlashAttribute("notice", say("review.done"));
        return "redirect:/sessions/" + id;
    }

    private String page(SessionId id, String note, Model model) {
        signedIn.require(Duty.SAFEGUARDING_LEAD);
        model.addAttribute("planned", planning.visible(id));
        model.addAttribute("debriefs", desk.readable(id));
        model.addAttribute("review", desk.reviewOf(id).orElse(null));
        model.addAttribute("mayReview", waitsForMe(id));
        model.addAttribute("note", note);
        return "lifecycle/review";
    }

    /** The time to hear from carers may not be over yet: the process knows, and then asks those who may. */
    private boolean waitsForMe(SessionId id) {
        return tasks.openFor(signedIn.id()).stream().anyMatch(task -> TaskPlace.isReviewOf(task, id));
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
