package org.safesessions.vet.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.people.Duty;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.safesessions.vet.CaseFile;
import org.safesessions.vet.CheckOutcome;
import org.safesessions.vet.IdentityHow;
import org.safesessions.vet.ImageSearch;
import org.safesessions.vet.PictureDesk;
import org.safesessions.vet.RefusalCause;
import org.safesessions.vet.VettingBook;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.safesessions.vet.VettingOutcome;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where co-hosts see whom they have to check, and check them one by one. */
@Controller
@RequestMapping("/vetting")
class VettingPage {

    private static final RefusalFields FIELDS = RefusalFields.about(
                    "reason",
                    "REASON_MISSING",
                    "REFUSED_BEFORE_UNEXPLAINED",
                    "SAME_PICTURE_UNEXPLAINED",
                    "NEW_ACCOUNT_IS_NO_REASON",
                    "TEXT_TOO_SHORT",
                    "TEXT_TOO_LONG",
                    "TEXT_NOT_ACCEPTED")
            .and("identity", "IDENTITY_NOT_PASSED")
            .and("picture-file", "PICTURE_NOT_READ", "PICTURE_TOO_PLAIN")
            .and("cause", "HARD_STOP", "NOT_REGISTERED_AS_CHILD", "NOT_REFUSED_BEFORE");

    private static final List<CheckOutcome> ANSWERS =
            List.of(CheckOutcome.PASSED, CheckOutcome.REFERRED, CheckOutcome.FAILED);

    private final VettingDesk desk;
    private final PictureDesk pictures;
    private final VettingBook book;
    private final SignedInStaff signedIn;
    private final RefusalLedger ledger;
    private final Sentences sentences;
    private final MessageSource messages;

    VettingPage(
            VettingDesk desk,
            PictureDesk pictures,
            VettingBook book,
            SignedInStaff signedIn,
            RefusalLedger ledger,
            Sentences sentences,
            MessageSource messages) {
        this.desk = desk;
        this.pictures = pictures;
        this.book = book;
        this.signedIn = signedIn;
        this.ledger = ledger;
        this.sentences = sentences;
        this.messages = messages;
    }

    @GetMapping
    String queue(Model model) {
        signedIn.require(Duty.CO_HOST, Duty.SAFEGUARDING_LEAD);
        model.addAttribute("queue", book.queue());
        return "vet/queue";
    }

    @GetMapping("/{id}")
    String look(@PathVariable RegistrationId id, Model model) {
        CaseFile file = desk.visible(id);
        return page(file, DecisionForm.of(file), "", model);
    }

    @PostMapping("/{id}")
    String decide(
            @PathVariable RegistrationId id,
            @ModelAttribute DecisionForm typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        VettingDecision decision = typed.decision();
        if (decision == null) {
            CaseFile file = desk.visible(id);
            response.setStatus(422);
            model.addAttribute("errors", Map.of("outcome", say("vet.outcome.missing")));
            return page(file, typed, "", model);
        }
        return act(id, typed, "", model, redirect, response, () -> desk.decide(id, decision, typed.version()));
    }

    /** One tap for somebody who was cleared before. */
    @PostMapping("/{id}/known")
    String known(
            @PathVariable RegistrationId id, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        DecisionForm none = DecisionForm.of(desk.visible(id));
        return act(
                id,
                none,
                "",
                model,
                redirect,
                response,
                () -> desk.decide(id, VettingDecision.knownMember(), none.version()));
    }

    @PostMapping("/{id}/second-opinion")
    String confirm(
            @PathVariable RegistrationId id,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam(defaultValue = "") String secondReason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        CaseFile file = desk.visible(id);
        if (!"AGREE".equals(decision) && !"LOOK_AGAIN".equals(decision)) {
            response.setStatus(422);
            model.addAttribute("errors", Map.of("decision", say("vet.second.missing")));
            return page(file, DecisionForm.of(file), secondReason, model);
        }
        return act(
                id,
                DecisionForm.of(file),
                secondReason,
                model,
                redirect,
                response,
                () -> desk.confirmRefusal(id, "AGREE".equals(decision), secondReason));
    }

    @PostMapping("/{id}/answer-received")
    String answered(
            @PathVariable RegistrationId id, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        DecisionForm none = DecisionForm.of(desk.visible(id));
        return act(id, none, "", model, redirect, response, () -> desk.answerReceived(id));
    }

    /** Takes nothing but the fingerprint that a script of ours made of the picture in their browser. */
    @PostMapping("/{id}/picture")
    String compare(
            @PathVariable RegistrationId id,
            @RequestParam(defaultValue = "") String fingerprint,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        DecisionForm none = DecisionForm.of(desk.visible(id));
        String refused = tryIt(id, none, "", model, response, () -> pictures.take(id, fingerprint));
        if (refused != null) {
            return refused;
        }
        boolean found = !desk.visible(id).samePicture().isEmpty();
        redirect.addFlashAttribute("notice", say(found ? "vet.picture.found" : "vet.picture.new"));
        return "redirect:/vetting/" + id;
    }

    /** Does it and goes on with the queue; when a rule refuses, shows why, with what was typed. */
    private String act(
            RegistrationId id,
            DecisionForm typed,
            String secondReason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Runnable act) {
        String refused = tryIt(id, typed, secondReason, model, response, act);
        if (refused != null) {
            return refused;
        }
        CaseFile file = desk.visible(id);
        redirect.addFlashAttribute("notice", say("vet.done." + file.vetting().state()));
        return "redirect:/vetting";
    }

    /** Null when it was done; otherwise the page that says why not. */
    private @Nullable String tryIt(
            RegistrationId id,
            DecisionForm typed,
            String secondReason,
            Model model,
            HttpServletResponse response,
            Runnable act) {
        try {
            act.run();
            return null;
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
                throw refused;
            }
            ledger.note(refused);
            CaseFile file = desk.visible(id);
            response.setStatus(RefusalFields.status(refused));
            FIELDS.show(refused, model::addAttribute);
            return page(file, typed, secondReason, model);
        }
    }

    private String page(CaseFile file, DecisionForm form, String secondReason, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("form", form);
        model.addAttribute("secondReason", secondReason);
        model.addAttribute("searches", PictureSearches.of(file.person().accountUrl()));
        model.addAttribute("outcomes", choices(List.of(VettingOutcome.values())));
        model.addAttribute("answers", choices(ANSWERS));
        model.addAttribute("hows", choices(List.of(IdentityHow.values())));
        model.addAttribute("causes", withNone(choices(List.of(RefusalCause.values()))));
        model.addAttribute("engines", withNone(choices(List.of(ImageSearch.Engine.values()))));
        model.addAttribute("findings", withNone(choices(List.of(ImageSearch.Finding.values()))));
        Map<String, String> opinions = new LinkedHashMap<>();
        opinions.put("AGREE", say("vet.second.agree"));
        opinions.put("LOOK_AGAIN", say("vet.second.not"));
        model.addAttribute("opinions", opinions);
        return "vet/case";
    }

    private Map<String, String> choices(List<? extends Enum<?>> constants) {
        Map<String, String> labels = new LinkedHashMap<>();
        constants.forEach(constant -> labels.put(constant.name(), sentences.of(constant)));
        return labels;
    }

    private Map<String, String> withNone(Map<String, String> choices) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("", say("vet.none"));
        labels.putAll(choices);
        return labels;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
