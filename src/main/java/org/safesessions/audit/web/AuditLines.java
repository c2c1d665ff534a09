package org.safesessions.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.safesessions.audit.AuditEntry;
import org.safesessions.audit.AuditTrail;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Sentences;
import org.safesessions.people.StaffDesk;
import org.springframework.stereotype.Component;

/**
 * Entries in words. Other modules' pages show what is on record of one thing by calling it as {@code @auditLines}: the
 * reader needs the same duty as for the audit trail itself.
 */
@Component("auditLines")
class AuditLines {

    private static final Set<String> TROUBLE = Set.of("run.sessionBlocked", "run.sessionPaused");

    /** An entry in words. */
    record Line(Instant at, String who, String what, String subject, String codes) {}

    /**
     * What is on record of one thing, newest first.
     *
     * @param trouble those of them that tell of a refusal, a block or a pause
     * @param more whether there are older ones
     */
    record OnRecord(List<Line> all, List<Line> trouble, boolean more) {}

    private final AuditTrail trail;
    private final StaffDesk staff;
    private final Sentences sentences;

    AuditLines(AuditTrail trail, StaffDesk staff, Sentences sentences) {
        this.trail = trail;
        this.staff = staff;
        this.sentences = sentences;
    }

    /**
     * The newest entries about it.
     *
     * @throws org.safesessions.kernel.ActRefused of kind NOT_ALLOWED for anybody but leads and managers
     */
    public OnRecord about(Object subject) {
        List<AuditEntry> entries = trail.read(subject.toString(), Long.MAX_VALUE);
        List<AuditEntry> trouble = entries.stream()
                .filter(entry -> entry.name().startsWith("refused.") || TROUBLE.contains(entry.name()))
                .toList();
        return new OnRecord(of(entries), of(trouble), entries.size() == AuditTrail.PAGE);
    }

    List<Line> of(List<AuditEntry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(AuditEntry entry) {
        StaffId by = entry.by();
        return new Line(
                entry.at(),
                by == null ? "" : staff.nameOf(by),
                sentences.event(entry.name()),
                entry.subject(),
                String.join(", ", entry.codes()));
    }
}
