package org.safesessions.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody is found who stands in, before a session and while it runs. */
@Service
@Transactional
public class StandInDesk {

    /**
     * What somebody who was asked sees of it.
     *
     * @param settled whether somebody has said yes
     * @param mine whether it was this person
     */
    public record Asked(UUID call, Session session, StandInRole role, boolean settled, boolean mine) {}

    private final StandInCalls calls;
    private final PlanningDesk planning;
    private final PlanRights rights;
    private final StaffChanges changes;
    private final DiaryDesk diary;
    private final OnCallDesk onCall;
    private final StaffDesk staff;
    private final SignedInStaff signedIn;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StandInDesk(
            StandInCalls calls,
            PlanningDesk planning,
            PlanRights rights,
            StaffChanges changes,
            DiaryDesk diary,
            OnCallDesk onCall,
            StaffDesk staff,
            SignedInStaff signedIn,
            Clock clock,
            ApplicationEventPublisher events) {
        this.calls = calls;
        this.planning = planning;
        this.rights = rights;
        this.changes = changes;
        this.diary = diary;
        this.onCall = onCall;
        this.staff = staff;
        this.signedIn = signedIn;
        this.clock = clock;
        this.events = events;
    }

    /** Who could stand in now, by name; for its staff, leads and managers. */
    @Transactional(readOnly = true)
    public List<StaffId> suitable(SessionId id, StandInRole role) {
        Session session = planning.visible(id);
        return candidates(session, role);
    }

    /**
     * Asks everybody who could, by its staff, a lead or a manager. Whoever asks again asks those who can by now.
     *
     * @return how many were asked
     * @throws ActRefused CONFLICT code STALE when it is over; NOBODY_TO_ASK when nobody could
     */
    public int ask(SessionId id, StandInRole role) {
        Session session = planning.lock(id);
        StaffId by = rights.mustAct(session);
        changes.refuseUnlessLeading(session);
        List<StaffId> people = candidates(session, role);
        if (people.isEmpty()) {
            throw ActRefused.conflict(id, "NOBODY_TO_ASK");
        }
        Instant now = clock.instant();
        calls.findAllBySessionAndRoleAndSettledByIsNull(id.value(), role).forEach(calls::delete);
        StandInCall call = calls.saveAndFlush(new StandInCall(id, role, people, by, now));
        events.publishEvent(new StandInSought(id, role, people.size(), now, by));
        people.forEach(person -> tell(NoticeKind.STAND_IN_SOUGHT, person, call));
        return people.size();
    }

    /** For whoever was asked; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<Asked> look(UUID id) {
        return look(id, signedIn.id());
    }

    /** As above, whoever looks: for messages to that person. */
    @Transactional(readOnly = true)
    public Optional<Asked> look(UUID id, StaffId person) {
        return calls.findById(id)
                .filter(call -> call.asked().contains(person))
                .map(call -> new Asked(
                        call.id(),
                        planning.get(call.session()),
                        call.role(),
                        !call.isOpen(),
                        call.settledBy().filter(person::equals).isPresent()));
    }

    /**
     * Whoever was asked says yes, and leads the session from now on. Two at once come one after the other.
     *
     * @throws ActRefused NOT_FOUND for whoever was not asked; CONFLICT code STAND_IN_SETTLED when somebody was quicker,
     *     STALE when the session is over, or every reason why they cannot any more
     */
    public SessionId yes(UUID id) {
        StaffId me = signedIn.id();
        SessionId about =
                look(id, me).orElseThrow(ActRefused::notFound).session().id();
        Session session = planning.lock(about);
        StandInCall call = calls.findById(id).orElseThrow(ActRefused::notFound);
        if (call.settledBy().filter(me::equals).isPresent()) {
            return about;
        }
        if (!call.isOpen()) {
            throw ActRefused.conflict(about, "STAND_IN_SETTLED");
        }
        changes.refuseUnlessLeading(session);
        List<Reason> against = against(session, call.role(), me);
        if (!against.isEmpty()) {
            throw new ActRefused(ActRefused.Kind.CONFLICT, "conflict", about.toString(), against);
        }
        Instant now = clock.instant();
        changes.apply(session, call.role().of(me), me);
        call.settle(me, now);
        events.publishEvent(new StandInFound(about, call.role(), now, me));
        call.asked().stream()
                .filter(person -> !person.equals(me))
                .forEach(person -> tell(NoticeKind.STAND_IN_SETTLED, person, call));
        return about;
    }

    private void tell(NoticeKind kind, StaffId person, StandInCall call) {
        events.publishEvent(NoticeNeeded.of(kind, Recipient.staff(person), call.id()));
    }

    private List<StaffId> candidates(Session session, StandInRole role) {
        return staff.withDuty(role.duty()).stream()
                .map(Staff::id)
                .filter(person -> against(session, role, person).isEmpty())
                .toList();
    }

    private List<Reason> against(Session session, StandInRole role, StaffId id) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(session.endsAt().isAfter(now) ? session.endsAt() : now, session.timeZone());
        Set<StaffId> leadsOnCall = onCall.onCallAt(session.startsAt().isAfter(now) ? session.startsAt() : now).stream()
                .collect(Collectors.toSet());
        Optional<Staff> person = staff.find(id);
        return StandInPolicy.against(
                role,
                new StandInPolicy.Candidate(
                        id,
                        person.filter(one -> one.has(role.duty())).isPresent(),
                        person.filter(one -> one.isClearedOn(day)).isPresent(),
                        session.isStaff(id),
                        session.approvedBy().filter(id::equals).isPresent(),
                        leadsOnCall.contains(id),
                        diary.clash(id, session)));
    }
}
