package org.safesessions.concern;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.SignedInStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where handlers say whether 999 was called; asked of everybody who opens a concern in which somebody is in danger. */
@Service
@Transactional
public class DangerDesk {

    private final CaseWorks works;
    private final ChronologyBook chronology;
    private final SignedInStaff signedIn;
    private final CaseDoor door;
    private final MessageSource messages;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DangerDesk(
            CaseWorks works,
            ChronologyBook chronology,
            SignedInStaff signedIn,
            CaseDoor door,
            MessageSource messages,
            Clock clock,
            ApplicationEventPublisher events) {
        this.works = works;
        this.chronology = chronology;
        this.signedIn = signedIn;
        this.door = door;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps who called 999, when and under which reference, or why nobody did. Also more than once: who did not call then may
     * call now. Needs no acknowledgement first.
     *
     * @throws ActRefused UNACCEPTABLE with EMERGENCY_CALLED_MISSING, EMERGENCY_BY_MISSING, EMERGENCY_AT_MISSING or
     *     EMERGENCY_WHY_NOT_MISSING
     */
    public void note(ConcernId id, EmergencyCall call) {
        StaffId by = signedIn.id();
        Concern concern = door.locked(id, null);
        Boolean called = call.called();
        if (called == null) {
            throw ActRefused.unacceptable(id, "EMERGENCY_CALLED_MISSING");
        }
        String text = called ? whoAndWhen(id, call) : whyNot(id, call);
        Instant now = clock.instant();
        works.of(id).emergencyCalled(called);
        chronology.add(
                concern,
                EntryKind.EMERGENCY_CALL,
                now,
                by,
                called ? "CALLED" : "NOT_CALLED",
                new EntryWords(text, null),
                null);
        events.publishEvent(new EmergencyCallNoted(id, called, now, by));
    }

    private static String whyNot(ConcernId id, EmergencyCall call) {
        return CaseDoor.needed(id, call.whyNot(), CaseDesk.LONGEST, "EMERGENCY_WHY_NOT_MISSING");
    }

    private String whoAndWhen(ConcernId id, EmergencyCall call) {
        String who = CaseDoor.needed(id, call.by(), ConcernReport.LINE, "EMERGENCY_BY_MISSING");
        String at = CaseDoor.needed(id, call.at(), ConcernReport.LINE, "EMERGENCY_AT_MISSING");
        String reference = CaseDoor.allowed(call.reference(), ConcernReport.LINE);
        return reference == null
                ? kept("concern.emergency.kept", who, at)
                : kept("concern.emergency.kept.reference", who, at, reference);
    }

    private String kept(String key, Object... words) {
        return messages.getMessage(key, words, Locale.UK);
    }
}
