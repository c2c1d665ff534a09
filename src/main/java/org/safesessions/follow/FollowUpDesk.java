package org.safesessions.follow;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.SignedInStaff;
import org.safesessions.register.ContactBook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are asked after a session, reminded once, and where a lead decides on what they answered. */
@Service
@Transactional
public class FollowUpDesk {

    public static final int REASON_LONGEST = 2_000;

    private final FollowUps records;
    private final FollowUpReader reader;
    private final SignalDesk signals;
    private final ContactBook contacts;
    private final SignedInStaff signedIn;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FollowUpDesk(
            FollowUps records,
            FollowUpReader reader,
            SignalDesk signals,
            ContactBook contacts,
            SignedInStaff signedIn,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.reader = reader;
        this.signals = signals;
        this.contacts = contacts;
        this.signedIn = signedIn;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The system's own act: the link goes out. Nobody is asked whose contact may not be written to, or when the time to
     * answer is over by now.
     *
     * @return whether anybody was asked
     */
    public boolean ask(FollowUpId id) {
        FollowUp one = lock(id);
        Instant now = clock.instant();
        if (one.state() != FollowUpState.PLANNED) {
            return one.state() != FollowUpState.STOPPED;
        }
        if (contacts.of(one.registration()).isEmpty() || !now.isBefore(one.closeAt())) {
            one.stop();
            return false;
        }
        one.asked(now);
        events.publishEvent(new ParticipantAsked(id, one.session(), now, null));
        tellThem(NoticeKind.FOLLOW_UP_ASKED, one);
        return true;
    }

    /** The system's own act: once, and only whoever has not answered. */
    public void remind(FollowUpId id) {
        FollowUp one = lock(id);
        Instant now = clock.instant();
        if (one.state() == FollowUpState.ASKED && now.isBefore(one.closeAt())) {
            events.publishEvent(new ParticipantReminded(id, one.session(), now, null));
            tellThem(NoticeKind.FOLLOW_UP_REMINDER, one);
        }
    }

    /**
     * The system's own act: nobody can answer any more.
     *
     * @return whether anybody had
     */
    public boolean close(FollowUpId id) {
        FollowUp one = lock(id);
        if (one.state() == FollowUpState.ASKED) {
            one.unanswered();
        }
        return one.state() == FollowUpState.ANSWERED;
    }

    /** The system's own act: an answer waits for longer than it should. */
    public void remindLeads(FollowUpId id) {
        FollowUp one = lock(id);
        if (one.decideBy().isPresent()) {
            Instant now = clock.instant();
            events.publishEvent(new LeadsReminded(id, one.session(), now, null));
            signals.tell(NoticeKind.FOLLOW_UP_TODAY, one, id, "OVERDUE" + now.toEpochMilli());
        }
    }

    /**
     * By a lead who may read it, with a reason. A concern is raised in the same act; nothing else ever raises one.
     *
     * @param aboutUs asked only of what becomes a concern
     * @param seen the version the lead saw, or null when any will do
     * @throws ActRefused NOT_FOUND; CONFLICT code STALE when somebody decided meanwhile; UNACCEPTABLE codes
     *     DECISION_MISSING, REASON_MISSING, TEXT_TOO_LONG
     */
    public void decide(
            FollowUpId id,
            @Nullable FollowUpDecision decision,
            AboutUs aboutUs,
            @Nullable String reason,
            @Nullable Long seen) {
        StaffId by = signedIn.id();
        FollowUp one = records.locked(id.value())
                .filter(found -> reader.readers(found).contains(by))
                .orElseThrow(ActRefused::notFound);
        if (one.decideBy().isEmpty() || (seen != null && seen != one.version())) {
            throw ActRefused.conflict(id, "STALE");
        }
        if (decision == null) {
            throw ActRefused.unacceptable(id, "DECISION_MISSING");
        }
        if (reason == null || reason.isBlank()) {
            throw ActRefused.unacceptable(id, "REASON_MISSING");
        }
        Instant now = clock.instant();
        String why = PlainText.asFarAsReadable(reason, 1, REASON_LONGEST);
        reader.write(one, reader.words(one).with(new FollowUpWords.Note(decision, by.value(), now, why)));
        one.decided(by, now);
        events.publishEvent(new ReplyDecided(id, one.session(), decision, now, by));
        if (decision == FollowUpDecision.CONCERN) {
            events.publishEvent(new ConcernSeen(id, one.session(), aboutUs, UUID.randomUUID(), by));
        }
    }

    private void tellThem(NoticeKind kind, FollowUp one) {
        events.publishEvent(NoticeNeeded.of(kind, Recipient.followUp(one.id()), one.id()));
    }

    private FollowUp lock(FollowUpId id) {
        return records.locked(id.value()).orElseThrow(ActRefused::notFound);
    }
}
