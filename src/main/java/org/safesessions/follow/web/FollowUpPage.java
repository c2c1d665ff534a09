package org.safesessions.follow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.follow.AboutUs;
import org.safesessions.follow.FollowUpBook;
import org.safesessions.follow.FollowUpDecision;
import org.safesessions.follow.FollowUpDesk;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.FollowUpId;
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

/** What was answered after sessions, for leads who did not run them. */
@Controller
@RequestMapping("/follow-ups")
class FollowUpPage {

    private static final String ID = "{id:[0-9a-fA-F-]{36}}";
    private static final RefusalFields FIELDS = RefusalFields.about("decision", "DECISION_MISSING")
            .and("reason", "REASON_MISSING", "TEXT_TOO_SHORT", "TEXT_TOO_LONG");

    private final FollowUpBook book;
    private final FollowUpDesk desk;
    private final RefusalLedger ledger;
    private final Sentences sentences;
    private final MessageSource messages;

    FollowUpPage(
            FollowUpBook book, FollowUpDesk desk, RefusalLedger ledger, Sentences sentences, MessageSource messages) {
        this.book = book;
        this.desk = desk;
        this.ledger = ledger;
        this.sentences = sentences;
        this.messages = messages;
    }

    /** What the form sends. */
    record DecisionForm(
            @Nullable String decision,
            @Nullable String aboutUs,
            @Nullable String reason,
            @Nullable Long version) {

        @Override
        public String toString() {
            return "form";
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", book.list());
        return "follow/list";
    }

    @GetMapping(ID)
    String show(@PathVariable FollowUpId id, Model model) {
        return page(id, new DecisionForm(null, null, null, null), model);
    }

    @PostMapping(ID)
    String decide(
            @PathVariable FollowUpId id,
            @ModelAttribute DecisionForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            desk.decide(
                    id,
                    chosen(FollowUpDecision.values(), form.decision()).orElse(null),
                    chosen(AboutUs.values(), form.aboutUs()).orElse(AboutUs.NO),
                    form.reason(),
                    form.version());
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            FIELDS.show(refused, model::addAttribute);
            return page(id, form, model);
        }
        redirect.addFlashAttribute(
                "notice", messages.getMessage("followups.decided", null, LocaleContextHolder.getLocale()));
        return "redirect:/follow-ups/" + id;
    }

    private String page(FollowUpId id, DecisionForm form, Model model) {
        model.addAttribute("followUp", book.read(id));
        model.addAttribute("form", form);
        model.addAttribute("decisions", options(FollowUpDecision.values()));
        model.addAttribute("aboutUs", options(AboutUs.values()));
        return "follow/one";
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] choices, @Nullable String typed) {
        return Arrays.stream(choices).filter(one -> one.name().equals(typed)).findFirst();
    }

    private Map<String, String> options(Enum<?>[] constants) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            options.put(constant.name(), sentences.of(constant));
        }
        return options;
    }
}
