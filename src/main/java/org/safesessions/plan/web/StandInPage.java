package org.safesessions.plan.web;

import java.util.UUID;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.plan.StandInDesk;
import org.safesessions.plan.StandInRole;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Find somebody", and the page of those who are asked: one button says yes. */
@Controller
class StandInPage {

    private final StandInDesk desk;
    private final PlanChoices choices;
    private final RefusalLedger ledger;

    StandInPage(StandInDesk desk, PlanChoices choices, RefusalLedger ledger) {
        this.desk = desk;
        this.choices = choices;
        this.ledger = ledger;
    }

    @PostMapping("/sessions/{id:[0-9a-fA-F-]{36}}/stand-in")
    String ask(
            @PathVariable SessionId id,
            @RequestParam StandInRole role,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("notice", choices.say("standin.asked", desk.ask(id, role)));
        } catch (ActRefused refused) {
            if (refused.kind() != ActRefused.Kind.CONFLICT) {
                throw refused;
            }
            ledger.note(refused);
            RefusalFields.NONE.show(refused, redirect::addFlashAttribute);
        }
        return "redirect:/sessions/" + id + (back.equals("live") ? "/live" : "");
    }

    @GetMapping("/stand-in/{call}")
    String look(@PathVariable UUID call, Model model) {
        model.addAttribute("asked", desk.look(call).orElseThrow(ActRefused::notFound));
        return "plan/stand-in";
    }

    @PostMapping("/stand-in/{call}")
    String yes(@PathVariable UUID call, RedirectAttributes redirect) {
        try {
            SessionId id = desk.yes(call);
            redirect.addFlashAttribute("notice", choices.say("standin.yours"));
            return "redirect:/sessions/" + id;
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
                throw refused;
            }
            ledger.note(refused);
            RefusalFields.NONE.show(refused, redirect::addFlashAttribute);
            return "redirect:/stand-in/" + call;
        }
    }
}
