package org.safesessions.refer;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safesessions.concern.CasePapers;
import org.safesessions.concern.EntryKind;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a referral going until the agency has answered; what its process, and the watch beside it, ask. */
@Service
@Transactional
public class ReferralWork {

    private static final Set<ReferralState> OPEN = Stream.of(ReferralState.values())
            .filter(ReferralState::isOpen)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReferralState.class)));

    private final Referrals referrals;
    private final ReferralDoor door;
    private final ReferralClocks clocks;
    private final CasePapers papers;
    private final ReferralPen pen;
    private final Clock clock;

    ReferralWork(
            Referrals referrals,
            ReferralDoor door,
            ReferralClocks clocks,
            CasePapers papers,
            ReferralPen pen,
            Clock clock) {
        this.referrals = referrals;
        this.door = door;
        this.clocks = clocks;
        this.papers = papers;
        this.pen = pen;
        this.clock = clock;
    }

    /** Whom its tasks are for. */
    @Transactional(readOnly = true)
    public Set<StaffId> workers(ReferralId id) {
        return door.workers(door.get(id));
    }

    @Transactional(readOnly = true)
    public Instant dueAt(ReferralId id) {
        return door.get(id).dueAt();
    }

    /** When its clock rings next. */
    @Transactional(readOnly = true)
    public Instant ringsAt(ReferralId id) {
        return door.get(id).ringsAt();
    }

    @Transactional(readOnly = true)
    public ReferralState state(ReferralId id) {
        return door.get(id).state();
    }

    /**
     * Its clock rang: those who should do the next step are told, with the case number and what to do; that an agency was
     * silent is in the chronology. Does nothing before its time, or once nothing more is to be done, and never stops.
     *
     * @return when to do so again
     */
    public Instant ring(ReferralId id) {
        Referral referral = door.takeByItself(id);
        Instant now = clock.instant();
        if (!referral.state().isOpen() || now.isBefore(referral.ringsAt())) {
            return referral.ringsAt();
        }
        boolean silent = referral.state() == ReferralState.WAITING;
        referral.wasSilent();
        referral.ringAgain(clocks.remindAt(referral.state(), now));
        if (silent) {
            papers.noteByItself(
                    referral.concern(),
                    EntryKind.REFERRAL_SILENT,
                    referral.agency().name());
        }
        papers.tell(kind(referral.state()), id, door.workers(referral), "RANG_" + now.getEpochSecond());
        pen.publishByItself(referral, silent ? ReferralAct.SILENT : ReferralAct.REMINDED, now);
        return referral.ringsAt();
    }

    private static NoticeKind kind(ReferralState state) {
        return switch (state) {
            case TO_MAKE -> NoticeKind.REFERRAL_TO_MAKE;
            case TO_WRITE -> NoticeKind.REFERRAL_TO_WRITE;
            case DECLINED -> NoticeKind.REFERRAL_DECLINED;
            case WAITING, ANSWERED, WITHDRAWN -> NoticeKind.REFERRAL_SILENT;
        };
    }

    /** All that are not finished: each of them should have a process. */
    @Transactional(readOnly = true)
    public List<ReferralId> open() {
        return referrals.open(OPEN).stream().map(ReferralId::new).toList();
    }

    /** How far it is. Nobody else moves it until the transaction ends. */
    public ReferralState lockState(ReferralId id) {
        return door.takeByItself(id).state();
    }
}
