package org.safesessions.policy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.policy.PolicyChange;
import org.safesessions.policy.PolicyChangeId;
import org.safesessions.policy.PolicyDesk;
import org.safesessions.policy.PolicyProposal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing that a figure be changed, and deciding on it as the second person. */
@Controller
class PolicyChangePage {

    private static final RefusalFields FIELDS = RefusalFields.about(
                    "amount", "POLICY_VALUE_OUT_OF_LIMITS", "POLICY_VALUES_CONTRADICT", "POLICY_VALUE_IN_FORCE")
            .and("reviewed", "POLICY_REVIEWED_IN_FUTURE")
            .and("decision", "ANSWER_MISSING")
            .and("reason", "POLICY_REASON_MISSING", "TEXT_TOO_LONG", "TEXT_NOT_ACCEPTED");

    private final PolicyDesk desk;
    private final PolicyBook policy;
    private final RefusalLedger ledger;
    private final Sentences sentences;
    private final MessageSource messages;

    PolicyChangePage(
            PolicyDesk desk, PolicyBook policy, RefusalLedger ledger, Sentences sentences, MessageSource messages) {
        this.desk = desk;
        this.policy = policy;
        this.ledger = ledger;
        this.sentences = sentences;
        this.messages = messages;
    }

    @GetMapping("/policy/figures/{figure}/change")
    String ask(@PathVariable Figure figure, Model model) {
        mayPropose(figure);
        return form(figure, PolicyForm.of(policy.now().figure(figure)), model);
    }

    @PostMapping("/policy/figures/{figure}/change")
    String propose(
            @PathVariable Figure figure,
            @ModelAttribute PolicyForm typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        mayPropose(figure);
        Map<String, Reason> errors = new LinkedHashMap<>();
        PolicyProposal proposal = typed.read(figure, errors);
        if (proposal == null) {
            Map<String, String> said = new LinkedHashMap<>();
            errors.forEach((field, reason) -> said.put(field, sentences.of(reason)));
            response.setStatus(422);
            model.addAttribute("errors", said);
            return form(figure, typed, model);
        }
        try {
            PolicyChangeId id = desk.propose(proposal);
            redirect.addFlashAttribute("notice", say("policy.change.sent"));
            return "redirect:/policy/changes/" + id;
        } catch (ActRefused refused) {
            show(refused, model, response);
            return form(figure, typed, model);
        }
    }

    @GetMapping("/policy/changes/{id}")
    String show(@PathVariable PolicyChangeId id, Model model) {
        return page(id, "", model);
    }

    @PostMapping("/policy/changes/{id}")
    String decide(
            @PathVariable PolicyChangeId id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            switch (decision) {
                case "APPROVE" -> desk.approve(id, reason);
                case "DECLINE" -> desk.decline(id, reason);
                default -> throw ActRefused.unacceptable(id, "ANSWER_MISSING");
            }
        } catch (ActRefused refused) {
            show(refused, model, response);
            return page(id, reason, model);
        }
        redirect.addFlashAttribute(
                "notice", say("policy.change.done." + desk.get(id).state()));
        return "redirect:/policy/changes/" + id;
    }

    /** The form is not even shown to those who may not. */
    private void mayPropose(Figure figure) {
        if (!desk.mayPropose()) {
            throw ActRefused.notAllowed(figure, "NOT_YOUR_DUTY", desk.proposers());
        }
    }

    private void show(ActRefused refused, Model model, HttpServletResponse response) {
        if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
            throw refused;
        }
        ledger.note(refused);
        response.setStatus(RefusalFields.status(refused));
        FIELDS.show(refused, model::addAttribute);
    }

    private String form(Figure figure, PolicyForm form, Model model) {
        Map<String, String> units = new LinkedHashMap<>();
        for (PolicyForm.Unit unit : PolicyForm.Unit.values()) {
            units.put(unit.name(), say("policy.unit." + unit));
        }
        model.addAttribute("now", policy.now().figure(figure));
        model.addAttribute("units", units);
        model.addAttribute("form", form);
        return "policy/propose";
    }

    private String page(PolicyChangeId id, @Nullable String reason, Model model) {
        PolicyChange change = desk.get(id);
        Map<String, String> decisions = new TreeMap<>();
        if (desk.mayDecide(change)) {
            decisions.put("APPROVE", say("policy.change.approve"));
            decisions.put("DECLINE", say("policy.change.decline"));
        }
        model.addAttribute("change", change);
        model.addAttribute("now", policy.now().figure(change.figure()));
        model.addAttribute("decisions", decisions);
        model.addAttribute("mayWithdraw", desk.mayWithdraw(change));
        model.addAttribute("reason", reason);
        return "policy/change";
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
