package org.safesessions.oncall.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.RotaGap;
import org.safesessions.oncall.Shift;
import org.safesessions.oncall.ShiftNotes;
import org.safesessions.oncall.Tier;
import org.safesessions.people.Duty;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Fills the page with what its reader may see. */
@Component
class RotaView {

    private static final int DAYS = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** A session that lacks a lead, in words. */
    record GapLine(String session, String when, boolean askedFor, boolean onlyStaffAreOnCall) {}

    private final ShiftNotes notes;
    private final OnCallDesk desk;
    private final StaffDesk staff;
    private final SignedInStaff signedIn;
    private final Sentences sentences;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    RotaView(
            ShiftNotes notes,
            OnCallDesk desk,
            StaffDesk staff,
            SignedInStaff signedIn,
            Sentences sentences,
            MessageSource messages,
            Clock clock,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId zone) {
        this.notes = notes;
        this.desk = desk;
        this.staff = staff;
        this.signedIn = signedIn;
        this.sentences = sentences;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional(readOnly = true)
    public void fill(Model model, ShiftForm form) {
        Instant now = clock.instant();
        List<Shift> shifts = desk.rota(new Interval(now, now.plus(Duration.ofDays(DAYS))));
        Set<ShiftId> replaced =
                shifts.stream().flatMap(shift -> shift.replaces().stream()).collect(Collectors.toSet());
        List<ShiftLine> lines = shifts.stream()
                .map(shift -> line(shift, replaced.contains(shift.id())))
                .toList();
        model.addAttribute("mine", lines.stream().filter(ShiftLine::mine).toList());
        model.addAttribute("all", lines);
        model.addAttribute("gaps", desk.gaps(DAYS).stream().map(this::line).toList());
        model.addAttribute(
                "onCallNow", desk.whomToCall(now).stream().map(sentences::say).toList());
        model.addAttribute("isLead", signedIn.has(Duty.SAFEGUARDING_LEAD));
        model.addAttribute("isManager", signedIn.has(Duty.MANAGER));
        model.addAttribute("hereUntil", desk.hereUntil().map(this::words).orElse(null));
        model.addAttribute("leads", leads());
        model.addAttribute("tiers", tiers());
        model.addAttribute("zone", zone.getId());
        model.addAttribute("form", form);
    }

    private ShiftLine line(Shift shift, boolean replaced) {
        StaffId reader = signedIn.id();
        boolean mine = shift.lead().equals(reader);
        return new ShiftLine(
                shift.id().value(),
                words(shift.interval()),
                sentences.say(shift.lead()),
                sentences.of(shift.tier()),
                say("rota.status." + status(shift)),
                notes.of(shift).orElse(null),
                mine,
                mine && !shift.isConfirmed() && !shift.isWithdrawn(),
                (mine || signedIn.has(Duty.MANAGER)) && !shift.isWithdrawn(),
                !mine
                        && !replaced
                        && !shift.counts()
                        && (shift.isWithdrawn() || shift.isReplacementSought())
                        && signedIn.has(Duty.SAFEGUARDING_LEAD));
    }

    private static String status(Shift shift) {
        if (shift.isWithdrawn()) {
            return "withdrawn";
        }
        if (shift.isConfirmed()) {
            return "confirmed";
        }
        return shift.isReplacementSought() ? "sought" : "waiting";
    }

    private GapLine line(RotaGap gap) {
        return new GapLine(gap.session().toString(), words(gap.interval()), gap.askedFor(), gap.onlyStaffAreOnCall());
    }

    /** For a manager every lead, else only the reader. */
    private Map<String, String> leads() {
        Map<String, String> leads = new LinkedHashMap<>();
        staff.withDuty(Duty.SAFEGUARDING_LEAD).stream()
                .filter(lead -> signedIn.has(Duty.MANAGER) || lead.id().equals(signedIn.id()))
                .forEach(lead -> leads.put(lead.id().value(), lead.displayName()));
        return leads;
    }

    /** Whom a shift can be handed over to. */
    Map<String, String> otherLeads() {
        Map<String, String> leads = new LinkedHashMap<>();
        leads.put("", say("rota.withdraw.handover.nobody"));
        staff.withDuty(Duty.SAFEGUARDING_LEAD).stream()
                .filter(lead -> !lead.id().equals(signedIn.id()))
                .sorted(java.util.Comparator.comparing(Staff::displayName))
                .forEach(lead -> leads.put(lead.id().value(), lead.displayName()));
        return leads;
    }

    private Map<String, String> tiers() {
        Map<String, String> tiers = new LinkedHashMap<>();
        for (Tier tier : Tier.values()) {
            tiers.put(tier.name(), sentences.of(tier));
        }
        return tiers;
    }

    String words(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return TIME.format(local) + " on " + DAY.format(local);
    }

    private String words(Interval interval) {
        ZonedDateTime from = interval.from().atZone(zone);
        ZonedDateTime to = interval.to().atZone(zone);
        return from.toLocalDate().equals(to.toLocalDate())
                ? DAY.format(from) + ", " + TIME.format(from) + " to " + TIME.format(to)
                : words(interval.from()) + " to " + words(interval.to());
    }

    String say(String key, Object... details) {
        return messages.getMessage(key, details, LocaleContextHolder.getLocale());
    }
}
