package org.safesessions.run.web;

import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.run.DoorEntryId;
import org.safesessions.run.TroubleDesk;
import org.safesessions.run.WaitingDesk;
import org.safesessions.run.WaitingWord;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The taps on the live page about those who wait. Each goes back to that page. */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
class WaitingActions {

    private final WaitingDesk waiting;
    private final TroubleDesk troubles;
    private final RefusalLedger ledger;
    private final MessageSource messages;

    WaitingActions(WaitingDesk waiting, TroubleDesk troubles, RefusalLedger ledger, MessageSource messages) {
        this.waiting = waiting;
        this.troubles = troubles;
        this.ledger = ledger;
        this.messages = messages;
    }

    @PostMapping("/waiting/{entry}")
    String say(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entry,
            @RequestParam WaitingWord word,
            RedirectAttributes redirect) {
        return act(
                id,
                word == WaitingWord.WORRIED ? "waiting.worried" : "waiting.said",
                redirect,
                () -> waiting.say(id, entry, word));
    }

    @PostMapping("/troubles/{registration}/clear")
    String clear(@PathVariable SessionId id, @PathVariable RegistrationId registration, RedirectAttributes redirect) {
        return act(id, "troubles.cleared", redirect, () -> troubles.clear(id, registration));
    }

    private String act(SessionId id, String done, RedirectAttributes redirect, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("notice", messages.getMessage(done, null, LocaleContextHolder.getLocale()));
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
                throw refused;
            }
            ledger.note(refused);
            RefusalFields.NONE.show(refused, redirect::addFlashAttribute);
        }
        return "redirect:/sessions/" + id + "/live";
    }
}
