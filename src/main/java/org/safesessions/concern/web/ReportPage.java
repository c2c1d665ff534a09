package org.safesessions.concern.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.ConcernDesk;
import org.safesessions.concern.ConcernReport;
import org.safesessions.concern.Receipt;
import org.safesessions.concern.RequestKey;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.people.Organisation;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages on which anybody tells us that something worries them. They need no script, no cookie and no sign-in; what is
 * typed is in the open page alone until it is sent. The answer to sending shows the receipt, so that it is in no address;
 * loading it again sends the same once more, and gets the same receipt.
 */
@Controller
class ReportPage {

    private final ConcernDesk desk;
    private final PlanningDesk planning;
    private final StaffDesk staff;
    private final SignedInStaff signedIn;
    private final Organisation organisation;
    private final Sentences sentences;

    ReportPage(
            ConcernDesk desk,
            PlanningDesk planning,
            StaffDesk staff,
            SignedInStaff signedIn,
            Organisation organisation,
            Sentences sentences) {
        this.desk = desk;
        this.planning = planning;
        this.staff = staff;
        this.signedIn = signedIn;
        this.organisation = organisation;
        this.sentences = sentences;
    }

    @GetMapping("/report")
    String show(Model model) {
        return publicForm("/report", null, ReportForm.blank(), model);
    }

    @PostMapping("/report")
    String send(@ModelAttribute ReportForm form, Model model, HttpServletResponse response) {
        return sent(form, null, desk::raise, model, response, () -> publicForm("/report", null, form, model));
    }

    @GetMapping("/s/{publicToken}/concern")
    String showForSession(@PathVariable String publicToken, Model model) {
        return publicForm("/s/" + publicToken + "/concern", publicToken, ReportForm.blank(), model);
    }

    @PostMapping("/s/{publicToken}/concern")
    String sendForSession(
            @PathVariable String publicToken,
            @ModelAttribute ReportForm form,
            Model model,
            HttpServletResponse response) {
        return sent(
                form,
                publicToken,
                desk::raise,
                model,
                response,
                () -> publicForm("/s/" + publicToken + "/concern", publicToken, form, model));
    }

    /**
     * @param about the public token of the session from whose page somebody came
     */
    @GetMapping("/concerns/new")
    String showForStaff(@RequestParam(required = false) @Nullable String about, Model model) {
        return staffForm(about, ReportForm.blank(), model);
    }

    @PostMapping("/concerns/new")
    String sendAsStaff(
            @RequestParam(required = false) @Nullable String about,
            @ModelAttribute ReportForm form,
            Model model,
            HttpServletResponse response) {
        return sent(form, about, desk::raiseAsStaff, model, response, () -> staffForm(about, form, model));
    }

    private String sent(
            ReportForm form,
            @Nullable String publicToken,
            BiFunction<ConcernReport, RequestKey, Receipt> raise,
            Model model,
            HttpServletResponse response,
            Supplier<String> again) {
        Map<String, Reason> troubles = form.troubles();
        if (!troubles.isEmpty()) {
            response.setStatus(422);
            Map<String, String> errors = new LinkedHashMap<>();
            troubles.forEach((field, reason) -> errors.put(field, sentences.of(reason)));
            model.addAttribute("errors", errors);
            return again.get();
        }
        model.addAttribute("receipt", raised(form, publicToken, raise).shown());
        model.addAttribute("organisation", organisation);
        model.addAttribute("danger", form.report(null).immediateDanger());
        return "concern/sent";
    }

    /** Going back, changing what was typed and sending it again is a new report, and not a mistake. */
    private static Receipt raised(
            ReportForm form, @Nullable String publicToken, BiFunction<ConcernReport, RequestKey, Receipt> raise) {
        try {
            return raise.apply(form.report(publicToken), form.requestKey());
        } catch (ActRefused refused) {
            if (refused.reasons().stream().anyMatch(reason -> reason.code().equals("KEY_USED_BEFORE"))) {
                return raise.apply(form.report(publicToken), RequestKey.random());
            }
            throw refused;
        }
    }

    private String publicForm(String path, @Nullable String publicToken, ReportForm form, Model model) {
        model.addAttribute("path", path);
        common(publicToken, form, model);
        return "concern/report";
    }

    private String staffForm(@Nullable String about, ReportForm form, Model model) {
        signedIn.id();
        model.addAttribute("about", about);
        Map<String, String> people = new LinkedHashMap<>();
        people.put("", "");
        staff.all().forEach(person -> people.put(person.id().value(), person.displayName()));
        model.addAttribute("people", people);
        common(about, form, model);
        return "concern/new";
    }

    private void common(@Nullable String publicToken, ReportForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "sessionTitle",
                publicToken == null
                        ? null
                        : planning.byPublicToken(publicToken)
                                .map(Session::title)
                                .orElse(null));
        model.addAttribute("organisation", organisation);
        model.addAttribute("kinds", options(List.of(AboutKind.values())));
        model.addAttribute("ourPeople", options(List.of(AboutOurPeople.values())));
    }

    private Map<String, String> options(List<? extends Enum<?>> constants) {
        Map<String, String> options = new LinkedHashMap<>();
        constants.forEach(constant -> options.put(constant.name(), sentences.of(constant)));
        return options;
    }
}
