package org.safesessions.notice.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.StaffId;
import org.safesessions.notice.Notice;
import org.safesessions.notice.NoticeDesk;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which messages did not arrive: what kind, to what kind of person and about what, never where they were sent. */
@Controller
class UndeliveredPage {

    /**
     * @param staff whom it was for, when it was one of us
     * @param session what it was about, when it was a session
     */
    record Line(
            UUID id,
            Instant askedAt,
            NoticeKind kind,
            Recipient.Kind to,
            @Nullable StaffId staff,
            @Nullable String session) {}

    private static final Set<NoticeKind> ABOUT_A_SESSION = EnumSet.of(
            NoticeKind.SESSION_POSTPONED,
            NoticeKind.SESSION_CANCELLED,
            NoticeKind.SESSION_SOON,
            NoticeKind.COVER_GAP,
            NoticeKind.STAFF_SESSION_POSTPONED,
            NoticeKind.STAFF_SESSION_CANCELLED,
            NoticeKind.PLAN_AWAITS_APPROVAL);

    private final NoticeDesk desk;
    private final MessageSource messages;

    UndeliveredPage(NoticeDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/notices")
    String show(Model model) {
        model.addAttribute(
                "lines", desk.undelivered().stream().map(UndeliveredPage::line).toList());
        return "notice/undelivered";
    }

    @PostMapping("/notices/{id}/passed-on")
    String passedOn(@PathVariable UUID id, RedirectAttributes flash) {
        desk.passedOn(id);
        flash.addFlashAttribute(
                "notice", messages.getMessage("notices.passed.on", null, LocaleContextHolder.getLocale()));
        return "redirect:/notices";
    }

    private static Line line(Notice notice) {
        NoticeNeeded needed = notice.needed();
        Recipient to = needed.to();
        return new Line(
                notice.id(),
                notice.askedAt(),
                needed.kind(),
                to.kind(),
                to.kind() == Recipient.Kind.STAFF ? new StaffId(to.id()) : null,
                ABOUT_A_SESSION.contains(needed.kind()) ? needed.about() : null);
    }
}
