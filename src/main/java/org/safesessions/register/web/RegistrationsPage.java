package org.safesessions.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.register.AddressDesk;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.JoiningDesk;
import org.safesessions.register.JoiningDetails;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.RegistrationState;
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

/** Who asked to come in, for staff: the list, somebody who rang or wrote on paper, and the way into the room. */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
class RegistrationsPage {

    static final RefusalFields JOINING = RefusalFields.about("link", "JOINING_LINK_NOT_ACCEPTED", "WAY_IN_MISSING")
            .and("meetingId", "JOINING_TEXT_NOT_ACCEPTED");

    private final RegistrationDesk desk;
    private final AddressDesk addresses;
    private final JoiningDesk joining;
    private final PlanningDesk planning;
    private final RefusalLedger ledger;
    private final MessageSource messages;

    RegistrationsPage(
            RegistrationDesk desk,
            AddressDesk addresses,
            JoiningDesk joining,
            PlanningDesk planning,
            RefusalLedger ledger,
            MessageSource messages) {
        this.desk = desk;
        this.addresses = addresses;
        this.joining = joining;
        this.planning = planning;
        this.ledger = ledger;
        this.messages = messages;
    }

    @GetMapping("/registrations")
    String list(@PathVariable SessionId id, Model model) {
        List<RegisteredPerson> everybody = desk.everybodyOf(id);
        model.addAttribute("planned", planning.visible(id));
        model.addAttribute("placed", those(everybody, RegistrationState.RECEIVED, RegistrationState.CONFIRMED));
        model.addAttribute("waiting", those(everybody, RegistrationState.WAITING_LIST));
        model.addAttribute("gone", those(everybody, RegistrationState.WITHDRAWN, RegistrationState.RELEASED));
        return "register/people";
    }

    /** After a call. */
    @PostMapping("/registrations/{registration:[0-9a-fA-F-]{36}}/address-confirmed")
    String addressConfirmed(
            @PathVariable SessionId id, @PathVariable RegistrationId registration, RedirectAttributes redirect) {
        addresses.confirmAfterCall(registration);
        redirect.addFlashAttribute("notice", say("people.address.confirmed"));
        return "redirect:/sessions/" + id + "/registrations";
    }

    @GetMapping("/registrations/new")
    String somebody(@PathVariable SessionId id, Model model) {
        return form(model, planning.visible(id), StaffForm.EMPTY);
    }

    @PostMapping("/registrations/new")
    String somebody(
            @PathVariable SessionId id,
            @ModelAttribute("form") StaffForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Session session = planning.visible(id);
        if (form.age() == null) {
            response.setStatus(422);
            model.addAttribute("errors", Map.of("ageGroup", say("register.age.missing")));
            return form(model, session, form);
        }
        try {
            RegistrationId registered = desk.registerByStaff(id, form.form());
            redirect.addFlashAttribute(
                    "notice", say("people.registered", desk.person(registered).reference()));
            return "redirect:/sessions/" + id + "/registrations/new";
        } catch (ActRefused refused) {
            refused(refused, StaffForm.FIELDS, model, response);
            return form(model, session, form);
        }
    }

    @GetMapping("/joining")
    String joining(@PathVariable SessionId id, Model model) {
        return joining(model, planning.visible(id), joining.forStaff(id).orElse(JoiningDetails.NONE));
    }

    @PostMapping("/joining/as-the-series")
    String asTheSeries(@PathVariable SessionId id, RedirectAttributes redirect) {
        joining.useThatOfItsSeries(id);
        redirect.addFlashAttribute("notice", say("joining.written"));
        return "redirect:/sessions/" + id + "/joining";
    }

    @PostMapping("/joining")
    String joining(
            @PathVariable SessionId id,
            @ModelAttribute("details") JoiningDetails details,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            joining.write(id, details);
            redirect.addFlashAttribute("notice", say("joining.written"));
            return "redirect:/sessions/" + id + "/joining";
        } catch (ActRefused refused) {
            refused(refused, JOINING, model, response);
            return joining(model, planning.visible(id), details);
        }
    }

    private String form(Model model, Session session, StaffForm form) {
        Map<String, String> ages = new LinkedHashMap<>();
        for (AgeGroup age : AgeGroup.values()) {
            ages.put(age.name(), say("ageGroup." + age.name()));
        }
        model.addAttribute("planned", session);
        model.addAttribute("form", form);
        model.addAttribute("ages", ages);
        model.addAttribute("languages", RegisterView.languages());
        model.addAttribute("agreements", Map.of("yes", say("people.new.rules.read")));
        return "register/somebody";
    }

    private String joining(Model model, Session session, JoiningDetails details) {
        model.addAttribute("planned", session);
        model.addAttribute("hasItsOwn", joining.forStaff(session.id()).isPresent());
        model.addAttribute("ofSeries", joining.ofItsSeries(session.id()).orElse(null));
        model.addAttribute("details", details);
        return "register/joining";
    }

    private void refused(ActRefused refused, RefusalFields fields, Model model, HttpServletResponse response) {
        if (!RefusalFields.isForTheForm(refused)) {
            throw refused;
        }
        ledger.note(refused);
        response.setStatus(RefusalFields.status(refused));
        fields.show(refused, model::addAttribute);
    }

    private static List<RegisteredPerson> those(List<RegisteredPerson> people, RegistrationState... states) {
        return people.stream()
                .filter(person -> List.of(states).contains(person.state()))
                .toList();
    }

    private String say(String message, Object... details) {
        return messages.getMessage(message, details, LocaleContextHolder.getLocale());
    }
}
