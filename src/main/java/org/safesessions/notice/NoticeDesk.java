package org.safesessions.notice;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where messages are handed in, and where people learn which of them did not arrive. */
@Service
@Transactional
public class NoticeDesk {

    /** No more of them are shown at once; who deals with some sees the rest. */
    static final int SHOWN = 100;

    /**
     * Not shown to leads and managers in general: somebody a concern or an answer is about may be among them, and must not
     * learn that there is one. Nobody waits for such a message alone: who does not answer is passed over by the escalation.
     */
    static final Set<NoticeKind> FOR_THEIR_EYES_ONLY = EnumSet.of(
            NoticeKind.FOLLOW_UP_WAITS,
            NoticeKind.FOLLOW_UP_TODAY,
            NoticeKind.CONCERN_WAITS,
            NoticeKind.CONCERN_UNACKNOWLEDGED,
            NoticeKind.CONCERN_UNTRIAGED,
            NoticeKind.CONCERN_UNREVIEWED,
            NoticeKind.CONCERN_UNSIGNED,
            NoticeKind.CONCERN_EXTERNAL_NUMBER,
            NoticeKind.CONCERN_MESSAGE,
            NoticeKind.CONCERN_RECORD_BROKEN,
            NoticeKind.REFERRAL_TO_MAKE,
            NoticeKind.REFERRAL_TO_WRITE,
            NoticeKind.REFERRAL_SILENT,
            NoticeKind.REFERRAL_DECLINED);

    private final Outbox outbox;
    private final SignedInStaff signedIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeDesk(Outbox outbox, SignedInStaff signedIn, ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.signedIn = signedIn;
        this.events = events;
        this.clock = clock;
    }

    /** Stands or falls with the act that asks; sent after it has committed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(NoticeNeeded needed) {
        outbox.note(needed);
    }

    /** For leads and managers: what could not be delivered and nobody has passed on yet, the newest first. */
    @Transactional(readOnly = true)
    public List<Notice> undelivered() {
        signedIn.require(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        return outbox.newest(EnumSet.of(NoticeState.GIVEN_UP), Integer.MAX_VALUE).stream()
                .filter(NoticeDesk::isForAll)
                .limit(SHOWN)
                .toList();
    }

    /** For anybody: whether the last message to themselves could not be delivered, so that they have their address put right. */
    @Transactional(readOnly = true)
    public boolean missedByMe() {
        return outbox.isOutOfReach(Recipient.staff(signedIn.id()));
    }

    /**
     * By a lead or a manager: the person knows by now, by telephone for example.
     *
     * @throws ActRefused NOT_FOUND when there is no such message; CONFLICT code STALE when somebody else was quicker
     */
    public void passedOn(UUID id) {
        StaffId by = signedIn.require(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        Notice notice = outbox.find(id).filter(NoticeDesk::isForAll).orElseThrow(ActRefused::notFound);
        if (!outbox.told(id)) {
            throw ActRefused.conflict(notice.needed().about(), "STALE");
        }
        events.publishEvent(new NoticePassedOn(notice.needed().about(), clock.instant(), by));
    }

    private static boolean isForAll(Notice notice) {
        return !FOR_THEIR_EYES_ONLY.contains(notice.needed().kind());
    }
}
