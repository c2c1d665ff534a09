package org.safesessions.run.web;

import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a button of the live page asks for, and leads back to it with what came of it. */
@Component
class LiveAnswer {

    private final RefusalLedger ledger;
    private final MessageSource messages;

    LiveAnswer(RefusalLedger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    /**
     * @param done key of the sentence that says so when it worked
     * @param fields where on the page a refusal belongs
     * @throws ActRefused NOT_FOUND alone; any other refusal is shown on the page
     */
    String to(SessionId id, String done, RedirectAttributes redirect, RefusalFields fields, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("notice", messages.getMessage(done, null, LocaleContextHolder.getLocale()));
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
                throw refused;
            }
            ledger.note(refused);
            fields.show(refused, redirect::addFlashAttribute);
        }
        return "redirect:/sessions/" + id + "/live";
    }
}
