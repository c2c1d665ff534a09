package org.safesessions.register.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.people.Brake;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.register.MyRegistration;
import org.safesessions.register.MyRegistrationDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own registration, by the link that was mailed. Looking changes nothing: mail programs follow links. A link that
 * opens nothing shows one page, the same for every cause.
 */
@Controller
class MyRegistrationPage {

    private final MyRegistrationDesk desk;
    private final MyRegistrationView view;
    private final RefusalLedger ledger;
    private final Brake brake;

    MyRegistrationPage(MyRegistrationDesk desk, MyRegistrationView view, RefusalLedger ledger, Brake brake) {
        this.desk = desk;
        this.view = view;
        this.ledger = ledger;
        this.brake = brake;
    }

    /** What a page of a registration does with it. */
    private interface Act {
        String with(MyRegistration mine);
    }

    @GetMapping("/registration/{token}")
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return open(token, request, response, model, mine -> view.status(model, token, mine));
    }

    @PostMapping("/registration/{token}/confirm")
    String confirm(
            @PathVariable String token,
            @ModelAttribute AgreeStep typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return open(token, request, response, model, mine -> {
            try {
                desk.confirmAddress(token, typed.accepts(typed.rules()), typed.accepts(typed.carerAgreement()));
                redirect.addFlashAttribute("notice", view.say("registration.confirmed"));
                return "redirect:/registration/" + token;
            } catch (ActRefused refused) {
                refused(refused, RegisterFields.AGREE, model, response);
                return view.status(model, token, mine);
            }
        });
    }

    @GetMapping("/registration/{token}/correct")
    String correct(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return open(token, request, response, model, mine -> view.correct(model, token, CorrectForm.of(mine), mine));
    }

    @PostMapping("/registration/{token}/correct")
    String correct(
            @PathVariable String token,
            @ModelAttribute("form") CorrectForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return open(token, request, response, model, mine -> {
            if (!form.isReadable()) {
                view.unreadable(model);
                response.setStatus(422);
                return view.correct(model, token, form, mine);
            }
            try {
                boolean moved = desk.correct(token, form.form(mine), form.seenVersion());
                redirect.addFlashAttribute("notice", view.say(moved ? "registration.moved" : "registration.corrected"));
                return moved ? toStart(mine) : "redirect:/registration/" + token;
            } catch (ActRefused refused) {
                refused(refused, CorrectForm.FIELDS, model, response);
                return view.correct(model, token, form, mine);
            }
        });
    }

    @GetMapping("/registration/{token}/withdraw")
    String withdraw(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return open(token, request, response, model, mine -> view.withdraw(model, token, mine));
    }

    @PostMapping("/registration/{token}/withdraw")
    String withdraw(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return open(token, request, response, model, mine -> {
            try {
                if (all) {
                    desk.withdrawFromAll(token);
                } else {
                    desk.withdraw(token);
                }
            } catch (ActRefused refused) {
                refused(refused, RefusalFields.NONE, model, response);
                return view.withdraw(model, token, mine);
            }
            redirect.addFlashAttribute("notice", view.say("registration.withdrawn"));
            return toStart(mine);
        });
    }

    @GetMapping("/registration/again")
    String again(Model model) {
        return view.again(model, "");
    }

    @PostMapping("/registration/again")
    String sendAgain(
            @RequestParam(required = false) @Nullable String contact,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String typed = contact == null ? "" : contact;
        try {
            desk.sendLinkAgain(typed);
            redirect.addFlashAttribute("notice", view.say("registration.again.done"));
            return "redirect:/registration/again";
        } catch (ActRefused refused) {
            refused(refused, RefusalFields.about("contact", "CONTACT_NOT_ACCEPTED"), model, response);
            return view.again(model, typed);
        }
    }

    /** The registration this link opens, or the page that says kindly that it opens none. */
    private String open(String token, HttpServletRequest request, HttpServletResponse response, Model model, Act act) {
        String from = request.getRemoteAddr();
        brake.check(Brake.Counted.WRONG_TOKEN, from);
        MyRegistration mine = desk.look(token).orElse(null);
        if (mine == null) {
            brake.count(Brake.Counted.WRONG_TOKEN, from);
            response.setStatus(404);
            return view.noLink(model);
        }
        return act.with(mine);
    }

    private void refused(ActRefused refused, RefusalFields fields, Model model, HttpServletResponse response) {
        if (!RefusalFields.isForTheForm(refused)) {
            throw refused;
        }
        ledger.note(refused);
        response.setStatus(RefusalFields.status(refused));
        fields.show(refused, model::addAttribute);
    }

    private static String toStart(MyRegistration mine) {
        return "redirect:/s/" + mine.session().publicToken() + "/register";
    }
}
