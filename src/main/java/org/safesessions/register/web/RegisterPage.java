package org.safesessions.register.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.plan.Session;
import org.safesessions.register.Receipt;
import org.safesessions.register.RegistrationDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Registration for people: one thing per page, no account, no script. What was typed is kept in their visit until the
 * last button is pressed; going back changes nothing else.
 */
@Controller
@RequestMapping("/s/{publicToken}/register")
class RegisterPage {

    /**
     * A page that is asked once for all people of a draft.
     *
     * @param kept what the draft has of it
     */
    private record Question<T>(
            RefusalFields fields, Function<Draft, T> kept, BiConsumer<Draft, T> keep, Shown<T> shown) {}

    private interface Shown<T> {
        String on(RegisterView view, Model model, Session session, Draft draft, T typed);
    }

    private static final Question<ContactStep> CONTACT =
            new Question<>(RegisterFields.CONTACT, Draft::contact, Draft::contact, RegisterView::contact);
    private static final Question<EmergencyStep> EMERGENCY =
            new Question<>(RegisterFields.EMERGENCY, Draft::emergency, Draft::emergency, RegisterView::emergency);
    private static final Question<AgreeStep> AGREE =
            new Question<>(RegisterFields.AGREE, Draft::agreement, Draft::agreement, RegisterView::agree);

    private static final String ADULT = "ADULT";

    private final RegistrationDesk desk;
    private final RegisterView view;
    private final Drafts drafts;
    private final RefusalLedger ledger;

    RegisterPage(RegistrationDesk desk, RegisterView view, Drafts drafts, RefusalLedger ledger) {
        this.desk = desk;
        this.view = view;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    @GetMapping
    String start(@PathVariable String publicToken, Model model) {
        return view.start(model, session(publicToken), "");
    }

    @PostMapping
    String begin(
            @PathVariable String publicToken,
            @RequestParam(required = false) @Nullable String who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Session session = session(publicToken);
        if (!view.isOpen(session)) {
            return view.start(model, session, "");
        }
        Boolean adult = view.isForAdults(session);
        if (adult == null && !ADULT.equals(who) && !"CHILD".equals(who)) {
            response.setStatus(422);
            view.error(model, "who", "register.who.missing");
            return view.start(model, session, "");
        }
        drafts.begin(request, publicToken, adult == null ? ADULT.equals(who) : adult);
        return step(publicToken, "person");
    }

    @GetMapping("/person")
    String person(
            @PathVariable String publicToken,
            @RequestParam(defaultValue = "0") int n,
            HttpServletRequest request,
            Model model) {
        Draft draft = drafts.find(request, publicToken);
        return draft == null ? again(publicToken) : view.person(model, session(publicToken), draft, n, draft.person(n));
    }

    @PostMapping("/person")
    String person(
            @PathVariable String publicToken,
            @RequestParam(defaultValue = "0") int n,
            @ModelAttribute PersonStep typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Draft draft = drafts.find(request, publicToken);
        if (draft == null) {
            return again(publicToken);
        }
        Session session = session(publicToken);
        boolean unreadable = view.unreadable(model, session, draft, typed);
        if (isWrong(session, draft, typed, RegisterFields.PERSON, model) || unreadable) {
            response.setStatus(422);
            return view.person(model, session, draft, n, typed);
        }
        draft.put(n, typed);
        return next(request, publicToken, draft);
    }

    @PostMapping("/remove")
    String remove(@PathVariable String publicToken, @RequestParam int n, HttpServletRequest request) {
        Draft draft = drafts.find(request, publicToken);
        if (draft == null) {
            return again(publicToken);
        }
        draft.remove(n);
        return next(request, publicToken, draft);
    }

    @GetMapping("/contact")
    String contact(@PathVariable String publicToken, HttpServletRequest request, Model model) {
        return ask(publicToken, request, model, CONTACT);
    }

    @PostMapping("/contact")
    String contact(
            @PathVariable String publicToken,
            @ModelAttribute ContactStep typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return take(publicToken, request, response, model, CONTACT, typed);
    }

    @GetMapping("/emergency")
    String emergency(@PathVariable String publicToken, HttpServletRequest request, Model model) {
        return ask(publicToken, request, model, EMERGENCY);
    }

    @PostMapping("/emergency")
    String emergency(
            @PathVariable String publicToken,
            @ModelAttribute EmergencyStep typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return take(publicToken, request, response, model, EMERGENCY, typed);
    }

    @GetMapping("/agree")
    String agree(@PathVariable String publicToken, HttpServletRequest request, Model model) {
        return ask(publicToken, request, model, AGREE);
    }

    @PostMapping("/agree")
    String agree(
            @PathVariable String publicToken,
            @ModelAttribute AgreeStep typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return take(publicToken, request, response, model, AGREE, typed);
    }

    @GetMapping("/check")
    String check(@PathVariable String publicToken, HttpServletRequest request, Model model) {
        Draft draft = drafts.find(request, publicToken);
        if (draft == null) {
            return again(publicToken);
        }
        String missing = draft.missing();
        return missing == null ? view.check(model, session(publicToken), draft) : step(publicToken, missing);
    }

    @PostMapping("/check")
    String send(
            @PathVariable String publicToken,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Draft draft = drafts.find(request, publicToken);
        if (draft == null || draft.missing() != null) {
            return again(publicToken);
        }
        Session session = session(publicToken);
        try {
            Receipt receipt = desk.receive(publicToken, draft.forms(), draft.key());
            drafts.forget(request, publicToken);
            redirect.addFlashAttribute("reference", receipt.reference());
            redirect.addFlashAttribute("adult", draft.isAdult());
            redirect.addFlashAttribute("people", draft.people().size());
            return step(publicToken, "done");
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            RefusalFields.NONE.show(refused, model::addAttribute);
            return view.check(model, session, draft);
        }
    }

    @GetMapping("/done")
    String done(@PathVariable String publicToken, Model model) {
        return model.containsAttribute("reference") ? view.done(model, session(publicToken)) : again(publicToken);
    }

    private <T> String ask(String publicToken, HttpServletRequest request, Model model, Question<T> question) {
        Draft draft = withPeople(request, publicToken);
        return draft == null
                ? again(publicToken)
                : question.shown()
                        .on(
                                view,
                                model,
                                session(publicToken),
                                draft,
                                question.kept().apply(draft));
    }

    private <T> String take(
            String publicToken,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Question<T> question,
            T typed) {
        Draft draft = withPeople(request, publicToken);
        if (draft == null) {
            return again(publicToken);
        }
        Session session = session(publicToken);
        T before = question.kept().apply(draft);
        question.keep().accept(draft, typed);
        if (isWrong(session, draft, draft.person(0), question.fields(), model)) {
            question.keep().accept(draft, before);
            response.setStatus(422);
            return question.shown().on(view, model, session, draft, typed);
        }
        return next(request, publicToken, draft);
    }

    private @Nullable Draft withPeople(HttpServletRequest request, String publicToken) {
        Draft draft = drafts.find(request, publicToken);
        return draft == null || draft.people().isEmpty() ? null : draft;
    }

    /** Only what is about this page: what the others ask is not typed yet. */
    private boolean isWrong(Session session, Draft draft, PersonStep person, RefusalFields fields, Model model) {
        List<Reason> wrong = desk.whatIsWrong(session, draft.form(person)).stream()
                .filter(reason -> fields.fieldOf(reason) != null)
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            view.show(model, fields, session, wrong);
        }
        return !wrong.isEmpty();
    }

    private String next(HttpServletRequest request, String publicToken, Draft draft) {
        drafts.keep(request, publicToken, draft);
        String missing = draft.missing();
        return step(publicToken, missing == null ? "check" : missing);
    }

    private Session session(String publicToken) {
        return desk.publicSession(publicToken).orElseThrow(ActRefused::notFound);
    }

    private static String again(String publicToken) {
        return "redirect:/s/" + publicToken + "/register";
    }

    private static String step(String publicToken, String step) {
        return again(publicToken) + "/" + step;
    }
}
