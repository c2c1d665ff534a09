package org.safesessions.debrief.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.debrief.DebriefNotes;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.safesessions.plan.PlanningDesk;
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

/** Writing a debrief, and reading those one may read. What was typed is kept when it is refused. */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}/debrief")
class DebriefPage {

    private final DebriefDesk desk;
    private final PlanningDesk planning;
    private final RefusalLedger ledger;
    private final Sentences sentences;
    private final MessageSource messages;

    DebriefPage(
            DebriefDesk desk,
            PlanningDesk planning,
            RefusalLedger ledger,
            Sentences sentences,
            MessageSource messages) {
        this.desk = desk;
        this.planning = planning;
        this.ledger = ledger;
        this.sentences = sentences;
        this.messages = messages;
    }

    record DebriefForm(
            @Nullable String whatHappened,
            @Nullable String nearMisses,
            @Nullable String whatShouldChange,
            @Nullable String forTheLeadOnly) {

        static DebriefForm blank() {
            return new DebriefForm("", "", "", "");
        }

        boolean saysWhatHappened() {
            return whatHappened != null && !whatHappened.isBlank();
        }

        DebriefNotes notes() {
            return new DebriefNotes(
                    Objects.requireNonNullElse(whatHappened, ""), nearMisses, whatShouldChange, forTheLeadOnly);
        }
    }

    @GetMapping
    String show(@PathVariable SessionId id, Model model) {
        return page(id, DebriefForm.blank(), model);
    }

    @PostMapping
    String write(
            @PathVariable SessionId id,
            @ModelAttribute DebriefForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Map<String, String> errors = errors(form);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("errors", errors);
            return page(id, form, model);
        }
        try {
            desk.write(id, form.notes());
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            RefusalFields.NONE.show(refused, model::addAttribute);
            return page(id, form, model);
        }
        redirect.addFlashAttribute("notice", say("debrief.written"));
        return "redirect:/sessions/" + id;
    }

    /** Which of the texts cannot be kept, by field: the desk refuses them too, but cannot say which one it was. */
    private Map<String, String> errors(DebriefForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (form.saysWhatHappened()) {
            check("whatHappened", form.whatHappened(), 1, errors);
        } else {
            errors.put("whatHappened", say("debrief.what.happened.missing"));
        }
        check("nearMisses", form.nearMisses(), 0, errors);
        check("whatShouldChange", form.whatShouldChange(), 0, errors);
        check("forTheLeadOnly", form.forTheLeadOnly(), 0, errors);
        return errors;
    }

    private void check(String field, @Nullable String text, int shortest, Map<String, String> errors) {
        PlainText.whyNotText(Objects.requireNonNullElse(text, ""), shortest, DebriefNotes.LONGEST)
                .ifPresent(reason -> errors.put(field, sentences.of(reason)));
    }

    private String page(SessionId id, DebriefForm form, Model model) {
        model.addAttribute("planned", planning.visible(id));
        model.addAttribute("form", form);
        model.addAttribute("mayWrite", desk.mayWrite(id));
        model.addAttribute("debriefs", desk.readable(id));
        return "debrief/debrief";
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
