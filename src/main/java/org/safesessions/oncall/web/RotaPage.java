package org.safesessions.oncall.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Tier;
import org.safesessions.oncall.Withdrawal;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rota for people: leads say when they can be reached, and everybody who plans sees the gaps. */
@Controller
@RequestMapping("/rota")
class RotaPage {

    private static final String PAGE = "oncall/rota";

    private static final RefusalFields FIELDS = RefusalFields.about("lead", "NOT_A_LEAD", "LEAD_NOT_CLEARED")
            .and("from", "SHIFT_TOO_FAR_AHEAD", "SHIFTS_OVERLAP")
            .and("to", "SHIFT_ENDS_BEFORE_IT_BEGINS", "SHIFT_IN_THE_PAST", "SHIFT_TOO_LONG");

    private final OnCallDesk desk;
    private final RotaView view;
    private final SignedInStaff signedIn;
    private final Sentences sentences;
    private final RefusalLedger ledger;
    private final ZoneId zone;

    RotaPage(
            OnCallDesk desk,
            RotaView view,
            SignedInStaff signedIn,
            Sentences sentences,
            RefusalLedger ledger,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId zone) {
        this.desk = desk;
        this.view = view;
        this.signedIn = signedIn;
        this.sentences = sentences;
        this.ledger = ledger;
        this.zone = zone;
    }

    @GetMapping
    String show(Model model) {
        return page(model, blank());
    }

    @PostMapping("/shifts")
    String add(
            @ModelAttribute ShiftForm typed, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        Map<String, String> errors = new LinkedHashMap<>();
        StaffId lead = lead(typed.lead(), errors);
        Tier tier = tier(typed.tier(), errors);
        Instant from = instant("from", WallClock.read(typed.fromDate(), typed.fromTime(), zone), errors);
        Instant to = instant("to", WallClock.read(typed.toDate(), typed.toTime(), zone), errors);
        if (lead == null || tier == null || from == null || to == null) {
            response.setStatus(422);
            model.addAttribute("errors", errors);
            return page(model, typed);
        }
        return act(typed, FIELDS, model, redirect, response, () -> {
            offerOnce(lead, tier, from, to);
            return view.say("rota.add.done");
        });
    }

    /** A form that is sent twice makes one shift: the second finds what the first has made, and that is no mistake. */
    private void offerOnce(StaffId lead, Tier tier, Instant from, Instant to) {
        try {
            desk.offer(lead, tier, from, to);
        } catch (ActRefused refused) {
            boolean overlaps = refused.reasons().contains(Reason.of("SHIFTS_OVERLAP"));
            if (!overlaps || !isOnTheRota(lead, tier, new Interval(from, to))) {
                throw refused;
            }
        }
    }

    private boolean isOnTheRota(StaffId lead, Tier tier, Interval interval) {
        return desk.rota(interval).stream()
                .anyMatch(shift -> !shift.isWithdrawn()
                        && shift.lead().equals(lead)
                        && shift.tier() == tier
                        && shift.interval().equals(interval));
    }

    @PostMapping("/shifts/{id}/confirm")
    String confirm(@PathVariable UUID id, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return act(blank(), RefusalFields.NONE, model, redirect, response, () -> {
            desk.confirm(new ShiftId(id));
            return view.say("rota.confirm.done");
        });
    }

    @PostMapping("/shifts/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String handOverTo,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return act(blank(), RefusalFields.NONE, model, redirect, response, () -> {
            Withdrawal done = desk.withdraw(new ShiftId(id), reason, lead(handOverTo, new LinkedHashMap<>()));
            if (done.notHandedOver() != null) {
                return view.say("rota.withdraw.not.handed", sentences.of(done.notHandedOver()));
            }
            return view.say(done.handedTo() == null ? "rota.withdraw.done" : "rota.withdraw.handed");
        });
    }

    @PostMapping("/shifts/{id}/take-over")
    String takeOver(@PathVariable UUID id, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return act(blank(), RefusalFields.NONE, model, redirect, response, () -> {
            desk.takeOver(new ShiftId(id));
            return view.say("rota.takeover.done");
        });
    }

    @PostMapping("/here")
    String here(Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return act(
                blank(),
                RefusalFields.NONE,
                model,
                redirect,
                response,
                () -> view.say("rota.here.done", view.words(desk.heartbeat())));
    }

    /** Does it and goes back to the page; when a rule refuses, shows why, with what was typed. */
    private String act(
            ShiftForm typed,
            RefusalFields fields,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Supplier<String> act) {
        try {
            redirect.addFlashAttribute("notice", act.get());
            return "redirect:/rota";
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            fields.show(refused, model::addAttribute);
            return page(model, typed);
        }
    }

    private String page(Model model, ShiftForm form) {
        view.fill(model, form);
        model.addAttribute("otherLeads", view.otherLeads());
        return PAGE;
    }

    private ShiftForm blank() {
        return ShiftForm.empty(signedIn.id().value());
    }

    private @Nullable StaffId lead(@Nullable String typed, Map<String, String> errors) {
        if (typed != null && !typed.isBlank()) {
            try {
                return new StaffId(typed.strip());
            } catch (IllegalArgumentException noUserName) {
                // said below, as if nobody had been chosen
            }
        }
        errors.put("lead", view.say("rota.lead.missing"));
        return null;
    }

    private @Nullable Tier tier(@Nullable String typed, Map<String, String> errors) {
        for (Tier tier : Tier.values()) {
            if (tier.name().equals(typed)) {
                return tier;
            }
        }
        errors.put("tier", view.say("rota.tier.missing"));
        return null;
    }

    private @Nullable Instant instant(String field, WallClock read, Map<String, String> errors) {
        if (read.trouble() != null) {
            errors.put(field, view.say(read.trouble()));
        }
        return read.instant();
    }
}
