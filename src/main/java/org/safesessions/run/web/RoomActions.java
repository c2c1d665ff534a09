package org.safesessions.run.web;

import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.safesessions.platform.Control;
import org.safesessions.run.AdultsDesk;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.OverTimeDesk;
import org.safesessions.run.RoomDesk;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The buttons of the live hour, on the session page and on the live page. Each goes back to the page it is on, which says
 * what was done, or why not.
 */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
class RoomActions {

    /** The one field that these buttons have: why the session pauses. */
    private static final RefusalFields FIELDS =
            RefusalFields.about("reason", "TEXT_TOO_SHORT", "TEXT_TOO_LONG", "TEXT_NOT_ACCEPTED");

    /** What the live page's buttons say that they are on. */
    private static final String LIVE = "live";

    private final RoomDesk room;
    private final LiveDesk live;
    private final AdultsDesk adults;
    private final OverTimeDesk overTime;
    private final RefusalLedger ledger;
    private final MessageSource messages;
    private final Sentences sentences;

    RoomActions(
            RoomDesk room,
            LiveDesk live,
            AdultsDesk adults,
            OverTimeDesk overTime,
            RefusalLedger ledger,
            MessageSource messages,
            Sentences sentences) {
        this.room = room;
        this.live = live;
        this.adults = adults;
        this.overTime = overTime;
        this.ledger = ledger;
        this.messages = messages;
        this.sentences = sentences;
    }

    @PostMapping("/check-in")
    String checkIn(
            @PathVariable SessionId id, @RequestParam(defaultValue = "") String back, RedirectAttributes redirect) {
        return act(id, back, "room.checked.in", redirect, () -> room.checkIn(id));
    }

    @PostMapping("/check-out")
    String checkOut(
            @PathVariable SessionId id, @RequestParam(defaultValue = "") String back, RedirectAttributes redirect) {
        return act(id, back, "room.checked.out", redirect, () -> adults.go(id));
    }

    @PostMapping("/prolong")
    String prolong(
            @PathVariable SessionId id, @RequestParam(defaultValue = "") String back, RedirectAttributes redirect) {
        return act(id, back, "overtime.prolonged", redirect, () -> overTime.prolong(id));
    }

    @PostMapping("/controls/{control}")
    String setControl(
            @PathVariable SessionId id,
            @PathVariable Control control,
            @RequestParam boolean inPlace,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        return act(
                id,
                back,
                inPlace ? "room.control.in.place" : "room.control.not.in.place",
                redirect,
                () -> room.setControl(id, control, inPlace, note),
                sentences.of(control));
    }

    @PostMapping("/controls/attest-all")
    String attestAll(
            @PathVariable SessionId id,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        return act(id, back, "room.controls.all.in.place", redirect, () -> room.attestAll(id, note));
    }

    @PostMapping("/rules-shown")
    String rulesShown(
            @PathVariable SessionId id, @RequestParam(defaultValue = "") String back, RedirectAttributes redirect) {
        return act(id, back, "room.rules.shown", redirect, () -> room.rulesShown(id));
    }

    @PostMapping("/start")
    String start(
            @PathVariable SessionId id, @RequestParam(defaultValue = "") String back, RedirectAttributes redirect) {
        return act(id, back, "room.started", redirect, () -> live.start(id));
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable SessionId id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("pauseReason", reason);
        return act(id, back, "room.paused", redirect, () -> live.pause(id, reason));
    }

    @PostMapping("/resume")
    String resume(
            @PathVariable SessionId id, @RequestParam(defaultValue = "") String back, RedirectAttributes redirect) {
        return act(id, back, "room.resumed", redirect, () -> live.resume(id));
    }

    @PostMapping("/end")
    String end(@PathVariable SessionId id, @RequestParam(defaultValue = "") String back, RedirectAttributes redirect) {
        return act(id, back, "room.ended", redirect, () -> live.end(id));
    }

    private String act(
            SessionId id, String back, String done, RedirectAttributes redirect, Runnable act, Object... details) {
        try {
            act.run();
            redirect.addFlashAttribute("notice", messages.getMessage(done, details, LocaleContextHolder.getLocale()));
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
                throw refused;
            }
            ledger.note(refused);
            FIELDS.show(refused, redirect::addFlashAttribute);
        }
        return "redirect:/sessions/" + id + (back.equals(LIVE) ? "/live" : "");
    }
}
