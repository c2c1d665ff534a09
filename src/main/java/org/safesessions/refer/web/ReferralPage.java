package org.safesessions.refer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.safesessions.concern.Reading;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.ReferralId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.safesessions.refer.Agency;
import org.safesessions.refer.AgencyAnswer;
import org.safesessions.refer.AnswerDesk;
import org.safesessions.refer.ClockMove;
import org.safesessions.refer.Directory;
import org.safesessions.refer.DirectoryEntry;
import org.safesessions.refer.ReadableReferral;
import org.safesessions.refer.ReferralBook;
import org.safesessions.refer.ReferralClockDesk;
import org.safesessions.refer.ReferralDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agencies that are told of one case, and what is done about each. */
@Controller
class ReferralPage {

    private static final String UUID = "{id:[0-9a-fA-F-]{36}}";
    private static final String OF_CASE = "/concerns/" + UUID + "/referrals";
    private static final String ONE = "/referrals/" + UUID;

    private static final RefusalFields FIELDS = RefusalFields.about("agency", "AGENCY_UNKNOWN", "AGENCY_BEING_TOLD")
            .and("area", "AREA_UNKNOWN")
            .and("briefing", "BRIEFING_NAMES_SOMEBODY")
            .and("spokenTo", "SPOKEN_TO_MISSING")
            .and("summary", "FORM_NOT_WHOLE")
            .and("answer", "ANSWER_NOT_CHOSEN")
            .and("said", "ANSWER_TEXT_MISSING")
            .and("decision", "AGREEMENT_NOT_CHOSEN")
            .and("rationale", "RATIONALE_MISSING")
            .and("move", "MOVE_NOT_CHOSEN", "CLOCK_STANDS", "CLOCK_RUNS", "CLOCK_NOT_MOVABLE")
            .and("until", "CLOCK_UNTIL_MISSING", "CLOCK_NOT_LATER", "CLOCK_TOO_LATE")
            .and("why", "CLOCK_REASON_MISSING");

    private final ReferralDesk desk;
    private final AnswerDesk answers;
    private final ReferralClockDesk clocks;
    private final ReferralBook book;
    private final Directory directory;
    private final RefusalLedger ledger;
    private final Sentences sentences;
    private final MessageSource messages;
    private final ZoneId zone;

    ReferralPage(
            ReferralDesk desk,
            AnswerDesk answers,
            ReferralClockDesk clocks,
            ReferralBook book,
            Directory directory,
            RefusalLedger ledger,
            Sentences sentences,
            MessageSource messages,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId zone) {
        this.desk = desk;
        this.answers = answers;
        this.clocks = clocks;
        this.book = book;
        this.directory = directory;
        this.ledger = ledger;
        this.sentences = sentences;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping(OF_CASE)
    String list(@PathVariable ConcernId id, Model model) {
        return list(id, ReferralForm.blank(), model);
    }

    @PostMapping(OF_CASE)
    String begin(
            @PathVariable ConcernId id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        ReferralForm form = new ReferralForm(sent);
        return act(
                () -> {
                    Agency agency = form.agency();
                    if (agency == null) {
                        throw ActRefused.unacceptable(id, "AGENCY_UNKNOWN");
                    }
                    return desk.begin(id, agency, form.get("area"), form.get("briefing"));
                },
                "begun",
                () -> list(id, form, model),
                model,
                redirect,
                response);
    }

    @GetMapping(ONE)
    String one(@PathVariable ReferralId id, Model model) {
        return one(id, ReferralForm.blank(), model);
    }

    @PostMapping(ONE + "/{act:made|written|chased|answered|considered|withdraw|clock}")
    String act(
            @PathVariable ReferralId id,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        ReferralForm form = new ReferralForm(sent);
        return act(
                () -> {
                    switch (act) {
                        case "made" ->
                            desk.made(id, form.get("spokenTo"), form.get("toldAt"), form.get("reference"), null);
                        case "written" ->
                            desk.written(id, form.form(), form.get("summary"), form.get("reference"), null);
                        case "chased" -> desk.chased(id, form.get("spokenTo"), form.get("said"), null);
                        case "answered" -> answers.answered(id, form.answer(), form.get("said"), null);
                        case "considered" -> answers.considered(id, form.agreed(), form.get("rationale"), null);
                        case "withdraw" -> answers.withdraw(id, form.get("rationale"), null);
                        default -> clocks.move(id, form.move(), form.until(zone), form.get("why"), null);
                    }
                    return id;
                },
                act,
                () -> one(id, form, model),
                model,
                redirect,
                response);
    }

    /** Does it and shows its page again: with what was typed when it was refused. */
    private String act(
            Supplier<ReferralId> act,
            String done,
            Supplier<String> again,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        ReferralId id;
        try {
            id = act.get();
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            FIELDS.show(refused, model::addAttribute);
            return again.get();
        }
        redirect.addFlashAttribute(
                "notice", messages.getMessage("refer.done." + done, null, LocaleContextHolder.getLocale()));
        return "redirect:/referrals/" + id;
    }

    private String list(ConcernId id, ReferralForm form, Model model) {
        model.addAttribute("caseId", id);
        model.addAttribute("referrals", book.of(id));
        model.addAttribute("handled", book.isHandled(id));
        model.addAttribute("form", form);
        model.addAttribute("agencies", options(Agency.values()));
        model.addAttribute("areas", directory.areas());
        return "refer/referrals";
    }

    private String one(ReferralId id, ReferralForm form, Model model) {
        ReadableReferral referral = book.read(id, Reading.PAGE);
        DirectoryEntry number = referral.number();
        model.addAttribute("referral", referral);
        model.addAttribute("numberIsOld", number != null && directory.isOverdue(number));
        model.addAttribute("form", form);
        model.addAttribute("answers", options(AgencyAnswer.values()));
        model.addAttribute(
                "moves",
                options(
                        referral.line().paused()
                                ? List.of(ClockMove.RESUME)
                                : List.of(ClockMove.PAUSE, ClockMove.EXTEND)));
        return "refer/referral";
    }

    private Map<String, String> options(Enum<?>[] constants) {
        return options(List.of(constants));
    }

    private Map<String, String> options(List<? extends Enum<?>> constants) {
        Map<String, String> options = new LinkedHashMap<>();
        constants.forEach(constant -> options.put(constant.name(), sentences.of(constant)));
        return options;
    }
}
