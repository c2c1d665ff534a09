package org.safesessions.oncall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The rules by which the rota is written. {@link OnCallDesk} has asked who may, and holds the lock of every shift it
 * hands in. Instants are kept to the microsecond, as the databases keep them: otherwise a confirmation could be rounded
 * into the future.
 */
@Component
class RotaBook {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration FURTHEST_AHEAD = Duration.ofDays(366);
    private static final int REASON_LENGTH = 500;

    private final ShiftNotes notes;
    private final Shifts shifts;
    private final LeadPresences presences;
    private final RotaLocks locks;
    private final CoverReader reader;
    private final StaffDesk staff;
    private final PolicyBook policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    RotaBook(
            ShiftNotes notes,
            Shifts shifts,
            LeadPresences presences,
            RotaLocks locks,
            CoverReader reader,
            StaffDesk staff,
            PolicyBook policy,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId zone) {
        this.notes = notes;
        this.shifts = shifts;
        this.presences = presences;
        this.locks = locks;
        this.reader = reader;
        this.staff = staff;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    Interval acceptable(Instant from, Instant to) {
        Instant now = now();
        if (!from.isBefore(to)) {
            throw ActRefused.unacceptable(null, "SHIFT_ENDS_BEFORE_IT_BEGINS");
        }
        if (!to.isAfter(now)) {
            throw ActRefused.unacceptable(null, "SHIFT_IN_THE_PAST");
        }
        if (from.isAfter(now.plus(FURTHEST_AHEAD))) {
            throw ActRefused.unacceptable(null, "SHIFT_TOO_FAR_AHEAD", FURTHEST_AHEAD.toDays());
        }
        if (from.isBefore(now.minus(LONGEST)) || from.plus(LONGEST).isBefore(to)) {
            throw ActRefused.unacceptable(null, "SHIFT_TOO_LONG", LONGEST.toDays());
        }
        Instant begins = from.truncatedTo(ChronoUnit.MICROS);
        Instant ends = to.truncatedTo(ChronoUnit.MICROS);
        if (!begins.isBefore(ends)) {
            throw ActRefused.unacceptable(null, "SHIFT_ENDS_BEFORE_IT_BEGINS");
        }
        return new Interval(begins, ends);
    }

    Shift offer(StaffId lead, Tier tier, Interval interval, StaffId by, @Nullable ShiftId replaces) {
        whyNot(lead, interval).ifPresent(reason -> {
            throw new ActRefused(
                    reason.code().equals("SHIFTS_OVERLAP") ? ActRefused.Kind.CONFLICT : ActRefused.Kind.UNACCEPTABLE,
                    "shift-refused",
                    null,
                    List.of(reason));
        });
        Instant now = now();
        Shift shift = shifts.saveAndFlush(new Shift(lead, tier, interval, now, replaces));
        events.publishEvent(new ShiftOffered(shift.id(), lead, tier, interval, now, by));
        return shift;
    }

    /** Why that person cannot have a shift then; asking holds their place in the queue until the transaction ends. */
    private Optional<Reason> whyNot(StaffId lead, Interval interval) {
        Optional<Staff> person = staff.find(lead).filter(one -> one.has(Duty.SAFEGUARDING_LEAD));
        if (person.isEmpty()) {
            return Optional.of(Reason.of("NOT_A_LEAD"));
        }
        LocalDate lastDay = LocalDate.ofInstant(interval.to().minus(1, ChronoUnit.MICROS), zone);
        if (!person.get().isClearedOn(lastDay)) {
            return Optional.of(Reason.of("LEAD_NOT_CLEARED"));
        }
        locks.lockPresence(lead);
        return shifts.hasOneOverlapping(lead.value(), interval.from(), interval.to())
                ? Optional.of(Reason.of("SHIFTS_OVERLAP"))
                : Optional.empty();
    }

    void confirm(Shift shift, StaffId by) {
        Instant now = now();
        if (shift.isWithdrawn()) {
            throw ActRefused.conflict(shift.id(), "SHIFT_WITHDRAWN");
        }
        if (shift.isConfirmed()) {
            return;
        }
        requireNotOver(shift, now);
        requireFit(shift, by, now);
        shift.confirm(now);
        shifts.flush();
        events.publishEvent(new ShiftConfirmed(shift.id(), shift.interval(), now, by));
    }

    Withdrawal withdraw(Shift shift, @Nullable String reason, @Nullable StaffId handOverTo, StaffId by) {
        Instant now = now();
        if (shift.isWithdrawn() || shift.isOverAt(now)) {
            return new Withdrawal(null, null);
        }
        shift.withdraw(now, notes.close(shift.id(), readable(reason)));
        shifts.flush();
        StaffId next = handOverTo == null || handOverTo.equals(shift.lead()) ? null : handOverTo;
        Interval rest = shift.restAt(now);
        Reason whyNot = next == null ? null : whyNot(next, rest).orElse(null);
        boolean handedOver = next != null && whyNot == null;
        events.publishEvent(new LeadWithdrew(shift.id(), shift.interval(), handedOver, now, by));
        ShiftId handedTo = next != null && whyNot == null
                ? offer(next, shift.tier(), rest, by, shift.id()).id()
                : null;
        return new Withdrawal(handedTo, whyNot);
    }

    ShiftId takeOver(Shift shift, StaffId by) {
        Instant now = now();
        requireNotOver(shift, now);
        if (shifts.existsByReplaces(shift.id().value())) {
            throw ActRefused.conflict(shift.id(), "SHIFT_TAKEN");
        }
        if (shift.counts() || shift.lead().equals(by) || !(shift.isWithdrawn() || shift.isReplacementSought())) {
            throw ActRefused.conflict(shift.id(), "SHIFT_NOT_OPEN");
        }
        requireFit(shift, by, now);
        Interval rest = shift.restAt(now);
        whyNot(by, rest).ifPresent(reason -> {
            throw ActRefused.conflict(shift.id(), reason.code());
        });
        if (!shift.isWithdrawn()) {
            shift.withdraw(now, null);
        }
        Shift taken = new Shift(by, shift.tier(), rest, now, shift.id());
        taken.confirm(now);
        shifts.saveAndFlush(taken);
        events.publishEvent(new ShiftTakenOver(shift.id(), taken.id(), rest, now, by));
        return taken.id();
    }

    Instant heartbeat(StaffId lead) {
        Instant now = now();
        locks.lockPresence(lead).saidHere(now);
        shifts.flush();
        events.publishEvent(new LeadSaidHere(lead, now, lead));
        return now.plus(policy.duration(Figure.LEAD_HERE_WITHIN));
    }

    Optional<Instant> hereUntil(StaffId lead) {
        return presences.lastSeen(List.of(lead.value())).stream()
                .map(seen -> seen.at().plus(policy.duration(Figure.LEAD_HERE_WITHIN)))
                .filter(until -> !until.isBefore(now()))
                .findFirst();
    }

    void remind(Shift shift) {
        if (!shift.isConfirmed() && !shift.isWithdrawn() && !shift.isReminded()) {
            shift.remind(now());
            shifts.flush();
            events.publishEvent(new ShiftLeadReminded(shift.id(), now(), null));
        }
    }

    void seekReplacement(Shift shift) {
        if (!shift.counts() && !shift.isReplacementSought()) {
            shift.seekReplacement(now());
            shifts.flush();
            events.publishEvent(new ReplacementSought(shift.id(), now(), null));
        }
    }

    void reportGap(Shift shift) {
        Instant now = now();
        if (!shift.counts()
                && !shift.isGapReported()
                && !shift.isOverAt(now)
                && !shifts.existsByReplaces(shift.id().value())) {
            shift.reportGap(now);
            shifts.flush();
            events.publishEvent(new RotaGapFound(shift.id(), shift.restAt(now), now, null));
        }
    }

    ShiftDeadlines deadlines(Shift shift) {
        return ShiftDeadlines.of(
                shift.offeredAt(),
                shift.interval(),
                policy.duration(Figure.SHIFT_REMINDER_AFTER),
                policy.duration(Figure.REPLACEMENT_BEFORE),
                policy.duration(Figure.GAP_REPORTED_BEFORE));
    }

    List<StaffId> otherLeads(Shift shift) {
        LocalDate today = LocalDate.ofInstant(now(), zone);
        return staff.withDuty(Duty.SAFEGUARDING_LEAD).stream()
                .filter(person -> person.isClearedOn(today))
                .map(Staff::id)
                .filter(lead -> !lead.equals(shift.lead()))
                .toList();
    }

    boolean isOpenTo(Shift shift, StaffId lead) {
        return shift.isReplacementSought()
                && !shift.counts()
                && !shift.isOverAt(now())
                && !shifts.existsByReplaces(shift.id().value())
                && otherLeads(shift).contains(lead);
    }

    private void requireNotOver(Shift shift, Instant now) {
        if (shift.isOverAt(now)) {
            throw ActRefused.conflict(shift.id(), "SHIFT_OVER");
        }
    }

    private void requireFit(Shift shift, StaffId lead, Instant now) {
        if (!reader.isFitLead(lead, LocalDate.ofInstant(now, zone))) {
            throw ActRefused.conflict(shift.id(), "LEAD_NOT_CLEARED");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What no database can store is dropped rather than refused: a withdrawal must not fail on its wording. */
    private static @Nullable String readable(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        StringBuilder kept = new StringBuilder();
        reason.strip()
                .codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .takeWhile(c -> kept.length() + Character.charCount(c) <= REASON_LENGTH)
                .forEachOrdered(kept::appendCodePoint);
        return kept.toString();
    }
}
