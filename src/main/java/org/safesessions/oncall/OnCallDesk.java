package org.safesessions.oncall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Is a safeguarding lead reachable? Ask here; nothing starts on any other answer. */
@Service
@Transactional
public class OnCallDesk {

    private final Shifts shifts;
    private final CoverNeeds needs;
    private final CoverReader reader;
    private final RotaLocks locks;
    private final RotaBook book;
    private final SignedInStaff signedIn;
    private final Clock clock;

    OnCallDesk(
            Shifts shifts,
            CoverNeeds needs,
            CoverReader reader,
            RotaLocks locks,
            RotaBook book,
            SignedInStaff signedIn,
            Clock clock) {
        this.shifts = shifts;
        this.needs = needs;
        this.reader = reader;
        this.locks = locks;
        this.book = book;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Does something while a lead is certainly on call: the shifts that cover the time are locked first and read again,
     * so whoever wants to withdraw one waits until the caller's transaction ends, or has been seen to withdraw it.
     *
     * @return what the act returned
     * @throws ActRefused of kind CONFLICT with NO_LEAD_ON_CALL, and LEAD_IS_STAFF when only people named in the
     *     question are on call; with TRY_AGAIN when the locks cannot be had in time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T whileOnCall(CoverQuestion question, Function<LeadOnCall, T> act) {
        Interval needed = question.needed();
        List<ShiftFact> facts = locks.lockAll(shifts.idsOverlapping(needed.from(), needed.to())).stream()
                .map(Shift::fact)
                .toList();
        Cover cover = reader.judge(question, facts);
        if (!cover.holds()) {
            throw new ActRefused(ActRefused.Kind.CONFLICT, "no-lead-on-call", null, reasons(cover));
        }
        LeadOnCall proof = new LeadOnCall(cover.leads().get(0), needed.to());
        try {
            return act.apply(proof);
        } finally {
            proof.release();
        }
    }

    /** How it looks at this moment: a forecast without locks. Who may ask is for the caller's own module to say. */
    @Transactional(readOnly = true)
    public Cover coverFor(CoverQuestion question) {
        return reader.judge(question);
    }

    /** Why a cover that does not hold is refused; empty when it holds. */
    public static List<Reason> reasons(Cover cover) {
        List<Reason> reasons = new ArrayList<>();
        if (cover.onlyStaffAreOnCall()) {
            reasons.add(Reason.of("LEAD_IS_STAFF"));
        }
        if (!cover.holds()) {
            reasons.add(Reason.of("NO_LEAD_ON_CALL"));
        }
        return reasons;
    }

    /** Those confirmed for that moment as things stand now, lead tier first. Names nobody but staff. */
    @Transactional(readOnly = true)
    public List<StaffId> onCallAt(Instant at) {
        return reader.leadsAt(at.truncatedTo(ChronoUnit.MICROS));
    }

    /** As {@link #onCallAt(Instant)}, of one tier. */
    @Transactional(readOnly = true)
    public List<StaffId> onCallAt(Instant at, Tier tier) {
        return reader.leadsAt(at.truncatedTo(ChronoUnit.MICROS), tier);
    }

    /**
     * Puts a shift on the rota: a lead for themselves, a manager for any lead. It counts for nothing until that lead
     * confirms it.
     *
     * @throws ActRefused of kind UNACCEPTABLE with SHIFT_ENDS_BEFORE_IT_BEGINS, SHIFT_IN_THE_PAST, SHIFT_TOO_LONG,
     *     SHIFT_TOO_FAR_AHEAD, NOT_A_LEAD or LEAD_NOT_CLEARED; of kind CONFLICT with SHIFTS_OVERLAP
     */
    public ShiftId offer(StaffId lead, Tier tier, Instant from, Instant to) {
        StaffId by = signedIn.require(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        if (!by.equals(lead) && !signedIn.has(Duty.MANAGER)) {
            throw ActRefused.notAllowed(null, "ONLY_YOUR_OWN_SHIFTS");
        }
        Interval interval = book.acceptable(from, to);
        return book.offer(lead, tier, interval, by, null).id();
    }

    public ShiftId offer(StaffId lead, Tier tier, Interval interval) {
        return offer(lead, tier, interval.from(), interval.to());
    }

    /**
     * The lead's own word that they will be there. It counts from now on. Doing it again does no harm.
     *
     * @throws ActRefused of kind NOT_ALLOWED for anybody but the shift's own lead; of kind CONFLICT with
     *     SHIFT_WITHDRAWN, SHIFT_OVER or LEAD_NOT_CLEARED
     */
    public void confirm(ShiftId id) {
        confirm(id, null);
    }

    /**
     * As {@link #confirm(ShiftId)}, for somebody who has seen a certain version of the shift.
     *
     * @throws ActRefused of kind CONFLICT with STALE when it has changed since
     */
    public void confirm(ShiftId id, @Nullable Long seenVersion) {
        StaffId by = signedIn.require(Duty.SAFEGUARDING_LEAD);
        if (!find(id).lead().equals(by)) {
            throw ActRefused.notAllowed(id, "ONLY_ITS_OWN_LEAD_CONFIRMS");
        }
        Shift shift = locked(id);
        if (seenVersion != null && seenVersion != shift.version()) {
            throw ActRefused.conflict(id, "STALE");
        }
        book.confirm(shift, by);
    }

    /**
     * Says that the shift can no longer be relied on, by its own lead or a manager. Never refused to them: it is the
     * truth. Doing it again, or after the shift, does no harm.
     *
     * @param reason for leads and managers only; shortened when too long
     * @param handOverTo a lead who is asked to take the rest of it, and has to confirm
     */
    public Withdrawal withdraw(ShiftId id, @Nullable String reason, @Nullable StaffId handOverTo) {
        StaffId by = signedIn.require(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        if (!find(id).lead().equals(by) && !signedIn.has(Duty.MANAGER)) {
            throw ActRefused.notAllowed(id, "ONLY_ITS_OWN_LEAD_WITHDRAWS");
        }
        return book.withdraw(locked(id), reason, handOverTo, by);
    }

    /**
     * Another lead takes the rest of a shift that was withdrawn, or that its own lead has not confirmed in time.
     *
     * @return the new shift, which is confirmed
     * @throws ActRefused of kind CONFLICT with SHIFT_TAKEN, SHIFT_NOT_OPEN, SHIFT_OVER, SHIFTS_OVERLAP or
     *     LEAD_NOT_CLEARED
     */
    public ShiftId takeOver(ShiftId id) {
        StaffId by = signedIn.require(Duty.SAFEGUARDING_LEAD);
        find(id);
        return book.takeOver(locked(id), by);
    }

    /**
     * "I am here": the lead can be reached now.
     *
     * @return until when that word counts
     */
    public Instant heartbeat() {
        return book.heartbeat(signedIn.require(Duty.SAFEGUARDING_LEAD));
    }

    /** The system reminds the lead; nothing happens once the lead has answered. */
    public void remind(ShiftId id) {
        book.remind(locked(id));
    }

    /** The system asks the other leads; nothing happens when the shift is confirmed. */
    public void seekReplacement(ShiftId id) {
        book.seekReplacement(locked(id));
    }

    /** The system reports that nobody has taken the shift; nothing happens when it is confirmed or taken. */
    public void reportGap(ShiftId id) {
        book.reportGap(locked(id));
    }

    /** For other modules and the process; says nothing about who may see it. */
    @Transactional(readOnly = true)
    public Shift get(ShiftId id) {
        return find(id);
    }

    @Transactional(readOnly = true)
    public ShiftDeadlines deadlines(ShiftId id) {
        return book.deadlines(find(id));
    }

    /** Active leads whose check holds and who could take over that shift, in the order of their names. */
    @Transactional(readOnly = true)
    public List<StaffId> otherLeads(ShiftId id) {
        return book.otherLeads(find(id));
    }

    /** Until when the acting lead's last "I am here" counts, when it still does. */
    @Transactional(readOnly = true)
    public Optional<Instant> hereUntil() {
        return book.hereUntil(signedIn.require(Duty.SAFEGUARDING_LEAD, Duty.MANAGER));
    }

    /** For leads and managers: whom to call at that moment, in the order to call them. */
    @Transactional(readOnly = true)
    public List<StaffId> whomToCall(Instant at) {
        signedIn.require(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        return onCallAt(at);
    }

    /** For leads and managers: a shift by its id. */
    @Transactional(readOnly = true)
    public Shift visible(ShiftId id) {
        signedIn.require(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        return find(id);
    }

    /** For leads and managers: all shifts that overlap the time, withdrawn ones included, in order. */
    @Transactional(readOnly = true)
    public List<Shift> rota(Interval within) {
        signedIn.require(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        return shifts.overlapping(within.from(), within.to());
    }

    /**
     * For leads and managers: when, in the next days, a planned session needs a lead and nobody who could be it has
     * confirmed a shift. The session's own people are left out as the start will leave them out.
     */
    @Transactional(readOnly = true)
    public List<RotaGap> gaps(int days) {
        signedIn.require(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        Instant now = clock.instant();
        return needs.overlapping(now, now.plus(Duration.ofDays(days))).stream()
                .flatMap(need -> reader.gaps(need, now).stream())
                .toList();
    }

    /**
     * A session needs a lead for this time; said again, the later word counts. Part of the caller's act.
     *
     * @param notThese people who are busy with the session itself and so cannot be its lead
     */
    public void need(SessionId session, Interval interval, Set<StaffId> notThese) {
        needs.save(new CoverNeeded(session, interval, notThese));
    }

    /** Part of the caller's act. */
    public void noLongerNeeded(SessionId session) {
        needs.deleteById(session.value());
    }

    /** The sessions that need a lead at some time of this: those to look at again when a shift changes. */
    @Transactional(readOnly = true)
    public List<SessionId> needingCover(Interval within) {
        return needs.overlapping(within.from(), within.to()).stream()
                .map(CoverNeeded::session)
                .toList();
    }

    private Shift find(ShiftId id) {
        return shifts.findById(id.value()).orElseThrow(ActRefused::notFound);
    }

    private Shift locked(ShiftId id) {
        return locks.lock(id).orElseThrow(ActRefused::notFound);
    }
}
