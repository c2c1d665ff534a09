package org.safesessions.audit.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.audit.AuditEntry;
import org.safesessions.audit.AuditTrail;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What was done and what was refused, newest first. */
@Controller
class AuditPage {

    record Item(Instant at, @Nullable String by, String name, String subject, List<String> codes) {}

    /**
     * @param next ask again with {@code before=} this for older ones; absent at the end
     */
    record Items(List<Item> items, @Nullable Long next) {}

    private final AuditTrail trail;
    private final AuditLines lines;

    AuditPage(AuditTrail trail, AuditLines lines) {
        this.trail = trail;
        this.lines = lines;
    }

    @GetMapping("/audit")
    String show(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<AuditEntry> entries = trail.read(subject.strip(), before);
        model.addAttribute("subject", subject);
        model.addAttribute("lines", lines.of(entries));
        model.addAttribute("next", next(entries));
        return "audit/trail";
    }

    @GetMapping("/api/v1/audit")
    @ResponseBody
    Items items(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        List<AuditEntry> entries = trail.read(subject.strip(), before);
        return new Items(entries.stream().map(AuditPage::item).toList(), next(entries));
    }

    private static @Nullable Long next(List<AuditEntry> entries) {
        return entries.size() < AuditTrail.PAGE
                ? null
                : entries.get(entries.size() - 1).id();
    }

    private static Item item(AuditEntry entry) {
        StaffId by = entry.by();
        return new Item(entry.at(), by == null ? null : by.value(), entry.name(), entry.subject(), entry.codes());
    }
}
