package org.safesessions.concern.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.ReceiptDesk;
import org.safesessions.concern.ReceiptStatus;
import org.safesessions.concern.RequestKey;
import org.safesessions.kernel.ActRefused;
import org.safesessions.people.Organisation;
import org.safesessions.people.RefusalFields;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where whoever holds a receipt comes back. The receipt is typed into the page and sent in its body, never in an address. */
@Controller
class ReceiptPage {

    private static final RefusalFields FIELDS =
            RefusalFields.about("receipt", "RECEIPT_UNKNOWN").and("text", "TEXT_MISSING", "TEXT_TOO_LONG");

    private final ReceiptDesk desk;
    private final ReceiptDoor door;
    private final Organisation organisation;

    ReceiptPage(ReceiptDesk desk, ReceiptDoor door, Organisation organisation) {
        this.desk = desk;
        this.door = door;
        this.organisation = organisation;
    }

    /**
     * What the page sends.
     *
     * @param send there when the message's own button was pressed
     * @param key made with the empty message: sent twice, it is one message
     */
    record ReceiptForm(
            @Nullable String receipt,
            @Nullable String send,
            @Nullable String text,
            @Nullable String key) {

        @Override
        public String toString() {
            return "receipt";
        }
    }

    @GetMapping("/receipt")
    String show(Model model) {
        model.addAttribute("form", new ReceiptForm("", null, null, null));
        model.addAttribute("organisation", organisation);
        return "concern/receipt";
    }

    @PostMapping("/receipt")
    String look(
            @ModelAttribute ReceiptForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("form", form);
        model.addAttribute("organisation", organisation);
        String receipt = form.receipt() == null ? "" : form.receipt();
        try {
            ReceiptStatus status = door.pass(request, () -> desk.status(receipt));
            model.addAttribute("status", status);
            model.addAttribute("key", RequestKey.random().value().toString());
            if (form.send() != null) {
                model.addAttribute("status", desk.message(receipt, form.text() == null ? "" : form.text(), key(form)));
                model.addAttribute("form", new ReceiptForm(receipt, null, null, null));
                model.addAttribute("sent", true);
            }
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.TOO_MANY) {
                throw refused;
            }
            response.setStatus(refused.kind() == ActRefused.Kind.NOT_FOUND ? 404 : 422);
            FIELDS.show(refused, model::addAttribute);
        }
        return "concern/receipt";
    }

    private static @Nullable RequestKey key(ReceiptForm form) {
        return form.key() == null ? null : RequestKey.of(form.key()).orElse(null);
    }
}
