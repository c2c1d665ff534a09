package org.safesessions.register.web;

import jakarta.servlet.http.HttpServletResponse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SeriesId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.plan.SeriesBook;
import org.safesessions.register.JoiningDetails;
import org.safesessions.register.SeriesRoomDesk;
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

/** The way into the room, written down once for all dates of a series. */
@Controller
@RequestMapping("/series/{id:[0-9a-fA-F-]{36}}/joining")
class SeriesRoomPage {

    private final SeriesRoomDesk desk;
    private final SeriesBook book;
    private final RefusalLedger ledger;
    private final MessageSource messages;

    SeriesRoomPage(SeriesRoomDesk desk, SeriesBook book, RefusalLedger ledger, MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.ledger = ledger;
        this.messages = messages;
    }

    @GetMapping
    String ask(@PathVariable SeriesId id, Model model) {
        return page(id, desk.forStaff(id).orElse(JoiningDetails.NONE), model);
    }

    @PostMapping
    String write(
            @PathVariable SeriesId id,
            @ModelAttribute("details") JoiningDetails details,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.write(id, details);
            redirect.addFlashAttribute(
                    "notice", messages.getMessage("joining.written", null, LocaleContextHolder.getLocale()));
            return "redirect:/series/" + id;
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            RegistrationsPage.JOINING.show(refused, model::addAttribute);
            return page(id, details, model);
        }
    }

    private String page(SeriesId id, JoiningDetails details, Model model) {
        model.addAttribute("overview", book.visible(id));
        model.addAttribute("details", details);
        return "register/series-joining";
    }
}
