package org.safesessions.concern.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.CaseDesk;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who may read a concern takes its chronology away, and says why. */
@Controller
class ChronologyPage {

    private static final String HERE = "/concerns/{id:[0-9a-fA-F-]{36}}/chronology";
    private static final RefusalFields FIELDS = RefusalFields.about("reason", "PRINT_REASON_MISSING", "TEXT_TOO_LONG");

    private final CaseDesk desk;
    private final ChronologyDocument document;
    private final RefusalLedger ledger;

    ChronologyPage(CaseDesk desk, ChronologyDocument document, RefusalLedger ledger) {
        this.desk = desk;
        this.document = document;
        this.ledger = ledger;
    }

    @GetMapping(HERE)
    String ask(@PathVariable ConcernId id, Model model) {
        return form(id, null, model);
    }

    @PostMapping(HERE)
    Object take(
            @PathVariable ConcernId id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        try {
            return document.of(desk.print(id, reason));
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            FIELDS.show(refused, model::addAttribute);
            return form(id, reason, model);
        }
    }

    private String form(ConcernId id, @Nullable String reason, Model model) {
        model.addAttribute("line", desk.line(id));
        model.addAttribute("reason", reason);
        return "concern/print";
    }
}
